/**
 * A site that lasts: its issues live in a file, and everything that lives in memory is saved there
 * with them, so that a site that was stopped, or killed, goes on where it was.
 *
 * <p>Does not belong here: how issues and their parts are stored, which the stores know.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.kept;

import org.jspecify.annotations.NullMarked;
