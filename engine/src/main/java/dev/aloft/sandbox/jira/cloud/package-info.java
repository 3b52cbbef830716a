/**
 * A Jira Cloud site put together from its resources.
 *
 * <p>Does not belong here: any resource's rules; each has a folder of its own.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud;

import org.jspecify.annotations.NullMarked;
