/**
 * The one value model: values, addresses, references, canonical form, digests and the three-way
 * comparison. Diff, rendering and storage are written once, over these.
 *
 * <p>Does not belong here: anything that reads or writes, and any product's words.
 */
@NullMarked
package dev.aloft.value;

import org.jspecify.annotations.NullMarked;
