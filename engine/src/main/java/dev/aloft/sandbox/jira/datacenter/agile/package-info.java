/**
 * Boards, sprints, epics and ranks.
 *
 * <p>Does not belong here: fields of issues.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.agile;

import org.jspecify.annotations.NullMarked;
