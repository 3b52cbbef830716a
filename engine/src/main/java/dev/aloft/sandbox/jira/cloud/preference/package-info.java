/**
 * What people and administrators set for themselves: preferences, the columns of lists of issues,
 * the site's own settings.
 *
 * <p>Does not belong here: what the settings do; nothing here looks at them.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.preference;

import org.jspecify.annotations.NullMarked;
