/** Workflows and workflow schemes of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.workflow;

import org.jspecify.annotations.NullMarked;
