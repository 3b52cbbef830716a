/**
 * Puts products together into the addresses at which they are served.
 *
 * <p>Does not belong here: any product's rules.
 */
@NullMarked
package dev.aloft.sandbox.sites;

import org.jspecify.annotations.NullMarked;
