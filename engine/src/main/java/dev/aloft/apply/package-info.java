/**
 * Carries out an approved plan: configuration in order, then lanes in phases, with an intent in the
 * journal before every write, so that a killed run goes on where it stopped.
 *
 * <p>Does not belong here: what is to be done ({@code plan}) and how a product is called (the
 * resource types).
 */
@NullMarked
package dev.aloft.apply;

import org.jspecify.annotations.NullMarked;
