/**
 * Issues as boards see them: with sprint and epic, by rank.
 *
 * <p>Does not belong here: the platform's own view of an issue.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.issue;

import org.jspecify.annotations.NullMarked;
