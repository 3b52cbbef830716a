/** Statuses as a resource type. */
@NullMarked
package dev.aloft.jira.status;

import org.jspecify.annotations.NullMarked;
