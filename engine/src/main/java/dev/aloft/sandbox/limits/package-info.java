/**
 * The rate limits of the products as they are documented: who is refused, and with which headers.
 *
 * <p>Does not belong here: the operations of a product, and how a client keeps the limits.
 */
@NullMarked
package dev.aloft.sandbox.limits;

import org.jspecify.annotations.NullMarked;
