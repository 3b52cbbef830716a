/**
 * Operations on many issues at once, which go on after the call has been answered.
 *
 * <p>Does not belong here: what one issue takes, which is the business of {@code issue}.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.bulk;

import org.jspecify.annotations.NullMarked;
