/**
 * Webhooks of a Jira Data Center, and whether it runs.
 *
 * <p>Does not belong here: sending anything. Nothing ever is.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.webhook;

import org.jspecify.annotations.NullMarked;
