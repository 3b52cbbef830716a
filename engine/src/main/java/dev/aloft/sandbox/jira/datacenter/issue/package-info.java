/**
 * Issues: reading, creating, editing, moving through their workflow.
 *
 * <p>Does not belong here: what hangs on them, which has folders of its own.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.issue;

import org.jspecify.annotations.NullMarked;
