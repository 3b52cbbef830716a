/**
 * What issues choose from: types, statuses, priorities, resolutions, kinds of links.
 *
 * <p>Does not belong here: the schemes that give them to projects.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.list;

import org.jspecify.annotations.NullMarked;
