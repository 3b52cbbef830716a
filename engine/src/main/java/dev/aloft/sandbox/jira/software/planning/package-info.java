/**
 * What boards plan with: sprints, epics and ranks of issues, and the fields that show them.
 *
 * <p>Does not belong here: HTTP, and any operation.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.planning;

import org.jspecify.annotations.NullMarked;
