/**
 * Jira Software on a Jira Cloud site: boards, sprints, epics and ranks below {@code
 * /rest/agile/1.0}. Each resource has a folder of its own; issues, projects and filters are those
 * of {@code sandbox.jira.cloud}.
 *
 * <p>Does not belong here: the platform's own operations.
 */
@NullMarked
package dev.aloft.sandbox.jira.software;

import org.jspecify.annotations.NullMarked;
