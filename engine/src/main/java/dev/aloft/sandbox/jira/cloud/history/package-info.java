/**
 * What was done to an issue, by whom and when. Making it writes nothing.
 *
 * <p>Does not belong here: what the parts of issues that are no fields say of their changes.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.history;

import org.jspecify.annotations.NullMarked;
