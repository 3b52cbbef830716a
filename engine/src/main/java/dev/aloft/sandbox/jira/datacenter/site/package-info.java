/**
 * A site of Jira Data Center: its content, who may do what, and what a fresh one holds.
 *
 * <p>Does not belong here: operations.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.site;

import org.jspecify.annotations.NullMarked;
