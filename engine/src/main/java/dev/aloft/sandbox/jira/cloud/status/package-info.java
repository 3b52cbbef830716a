/** Statuses of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.status;

import org.jspecify.annotations.NullMarked;
