/** Priorities as a resource type. */
@NullMarked
package dev.aloft.jira.priority;

import org.jspecify.annotations.NullMarked;
