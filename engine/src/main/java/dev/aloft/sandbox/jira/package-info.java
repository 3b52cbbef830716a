/**
 * What the Jira products have in common, in the cloud and outside: error shape, times, and pages by
 * {@code startAt} or {@code start}.
 *
 * <p>Does not belong here: any one product's resources.
 */
@NullMarked
package dev.aloft.sandbox.jira;

import org.jspecify.annotations.NullMarked;
