/**
 * Workflows and the schemes that give them to issue types, with their drafts.
 *
 * <p>Does not belong here: moving issues ({@code issue}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.workflow;

import org.jspecify.annotations.NullMarked;
