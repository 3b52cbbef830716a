/**
 * A Confluence Cloud put together from its resources: the older API and the newer one over one
 * content.
 *
 * <p>Does not belong here: any resource's rules; each has a folder of its own.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud;

import org.jspecify.annotations.NullMarked;
