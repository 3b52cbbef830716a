/**
 * Who alone may read or change content.
 *
 * <p>Does not belong here: whether they may ({@code site}).
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.restriction;

import org.jspecify.annotations.NullMarked;
