/**
 * A Confluence Data Center put together from its resources.
 *
 * <p>Does not belong here: any resource's rules; each has a folder of its own.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter;

import org.jspecify.annotations.NullMarked;
