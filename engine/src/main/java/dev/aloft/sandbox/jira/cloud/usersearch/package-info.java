/**
 * Searches for people by what they may do with issues, and for pickers.
 *
 * <p>Does not belong here: people by themselves, which are in {@code user}.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.usersearch;

import org.jspecify.annotations.NullMarked;
