/**
 * Schemes that projects share: issue types, priorities, notifications.
 *
 * <p>Does not belong here: permissions and security ({@code permission}), workflows.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.scheme;

import org.jspecify.annotations.NullMarked;
