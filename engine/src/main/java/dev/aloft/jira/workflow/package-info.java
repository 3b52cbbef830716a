/**
 * Workflows: one for each project, with every status that its issues are in, each to be reached
 * from everywhere.
 */
@NullMarked
package dev.aloft.jira.workflow;

import org.jspecify.annotations.NullMarked;
