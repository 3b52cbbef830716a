/**
 * What became of issues: who changed which field when.
 *
 * <p>Does not belong here: the changes themselves.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.history;

import org.jspecify.annotations.NullMarked;
