/**
 * The tree of a space: what lies below what, and moving it.
 *
 * <p>Does not belong here: reading and writing single pages.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.tree;

import org.jspecify.annotations.NullMarked;
