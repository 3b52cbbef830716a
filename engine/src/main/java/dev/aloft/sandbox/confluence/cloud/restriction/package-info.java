/**
 * Restrictions on content, and the admin keys that pass them.
 *
 * <p>Does not belong here: what follows from them, which is in {@code site}.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.restriction;

import org.jspecify.annotations.NullMarked;
