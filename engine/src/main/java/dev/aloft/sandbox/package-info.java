/**
 * The sandbox: a local server that behaves like the products, with its own model, storage, limits
 * and faults. This package starts and stops it; a product lives in a folder of its own, and in it
 * every resource in one of its own.
 *
 * <p>Does not belong here: anything of the engine that talks to a site. The sandbox is written from
 * the published contracts, so that it can contradict the engine.
 */
@NullMarked
package dev.aloft.sandbox;

import org.jspecify.annotations.NullMarked;
