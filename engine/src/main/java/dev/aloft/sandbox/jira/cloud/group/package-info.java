/**
 * Groups and their members by REST.
 *
 * <p>Does not belong here: the groups themselves, which are the site's.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.group;

import org.jspecify.annotations.NullMarked;
