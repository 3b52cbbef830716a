/**
 * Properties of boards and sprints.
 *
 * <p>Does not belong here: what their values mean.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.property;

import org.jspecify.annotations.NullMarked;
