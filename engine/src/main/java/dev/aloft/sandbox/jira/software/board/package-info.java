/**
 * Boards.
 *
 * <p>Does not belong here: sprints and ranks.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.board;

import org.jspecify.annotations.NullMarked;
