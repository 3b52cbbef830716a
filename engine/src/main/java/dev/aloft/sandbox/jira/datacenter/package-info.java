/**
 * A Jira Data Center put together from its resources, platform and agile.
 *
 * <p>Does not belong here: any resource's rules; each has a folder of its own.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter;

import org.jspecify.annotations.NullMarked;
