/**
 * Epics as boards see them.
 *
 * <p>Does not belong here: the issues that they are.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.epic;

import org.jspecify.annotations.NullMarked;
