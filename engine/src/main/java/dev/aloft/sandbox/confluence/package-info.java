/**
 * What the Confluence products have in common, in the cloud and outside: pages and the older error
 * shape.
 *
 * <p>Does not belong here: any one product's resources.
 */
@NullMarked
package dev.aloft.sandbox.confluence;

import org.jspecify.annotations.NullMarked;
