/**
 * Who watches an issue, and who voted for it.
 *
 * <p>Does not belong here: notifications; the sandbox sends none.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.watch;

import org.jspecify.annotations.NullMarked;
