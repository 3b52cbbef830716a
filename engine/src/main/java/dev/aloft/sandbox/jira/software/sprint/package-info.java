/**
 * Sprints and the issues in them.
 *
 * <p>Does not belong here: boards and ranks.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.sprint;

import org.jspecify.annotations.NullMarked;
