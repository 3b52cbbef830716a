/**
 * Ranks of issues.
 *
 * <p>Does not belong here: sprints and epics.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.rank;

import org.jspecify.annotations.NullMarked;
