/**
 * Worklogs of issues, and what they do to estimates.
 *
 * <p>Does not belong here: the properties of worklogs.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.worklog;

import org.jspecify.annotations.NullMarked;
