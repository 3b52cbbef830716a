/**
 * The configuration of one Jira Cloud site as plain data: what exists, by which id, tied to what.
 *
 * <p>Belongs here: immutable rows, the tables that hold them, what a fresh site contains, and the
 * questions that span several tables (which screen, which context, which workflow applies). Does
 * not belong here: HTTP, JSON, permission checks, refusals; those are in the folder of each
 * resource.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.tables;

import org.jspecify.annotations.NullMarked;
