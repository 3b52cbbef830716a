/**
 * What the Jira products have in common, in the cloud and outside: the error shape and pages by
 * {@code startAt} and {@code maxResults}.
 *
 * <p>Does not belong here: any one product's resources.
 */
@NullMarked
package dev.aloft.sandbox.jira;

import org.jspecify.annotations.NullMarked;
