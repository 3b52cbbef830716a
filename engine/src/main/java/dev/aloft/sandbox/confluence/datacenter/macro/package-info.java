/**
 * The macros of texts.
 *
 * <p>Does not belong here: turning them into anything.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.macro;

import org.jspecify.annotations.NullMarked;
