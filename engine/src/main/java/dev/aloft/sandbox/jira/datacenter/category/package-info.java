/**
 * Kinds of projects.
 *
 * <p>Does not belong here: the projects.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.category;

import org.jspecify.annotations.NullMarked;
