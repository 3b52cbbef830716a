/**
 * Service desks on a Jira Cloud site, below {@code /rest/servicedeskapi}. Each resource has a
 * folder of its own; projects and issues are those of {@code sandbox.jira.cloud}.
 *
 * <p>Does not belong here: the platform's own operations.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement;

import org.jspecify.annotations.NullMarked;
