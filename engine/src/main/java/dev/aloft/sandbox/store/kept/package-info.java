/**
 * A site that lasts: its tables are in a file, and what lives in memory beside them is saved there
 * with them, so that a site that was stopped, or killed, goes on where it was. The one mechanism of
 * every product.
 *
 * <p>Does not belong here: what a product holds.
 */
@NullMarked
package dev.aloft.sandbox.store.kept;

import org.jspecify.annotations.NullMarked;
