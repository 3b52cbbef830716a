/**
 * What needs another edition of Jira than the site has, or is not for people at all.
 *
 * <p>Does not belong here: what only apps may call, which stands in {@code app}.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.edition;

import org.jspecify.annotations.NullMarked;
