/**
 * Who watches an issue, and who voted for it.
 *
 * <p>Does not belong here: whom that makes hear of something, which {@code mail} works out.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.watch;

import org.jspecify.annotations.NullMarked;
