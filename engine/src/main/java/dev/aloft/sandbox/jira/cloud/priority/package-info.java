/** Priorities and priority schemes of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.priority;

import org.jspecify.annotations.NullMarked;
