/** Workflow schemes: one for each project, which gives every issue type one workflow. */
@NullMarked
package dev.aloft.jira.workflowscheme;

import org.jspecify.annotations.NullMarked;
