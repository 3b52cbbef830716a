/**
 * Faults on demand: what a network, a gateway or a tired site does to requests, from a script,
 * seeded, the same each time.
 *
 * <p>Does not belong here: what a product refuses by its own rules, and its rate limits.
 */
@NullMarked
package dev.aloft.sandbox.fault;

import org.jspecify.annotations.NullMarked;
