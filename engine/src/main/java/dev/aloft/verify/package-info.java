/**
 * Compares what the source says with what the target shows, by reads of its own.
 *
 * <p>It uses neither derivation nor plan nor a writer: what those get wrong must show here.
 */
@NullMarked
package dev.aloft.verify;

import org.jspecify.annotations.NullMarked;
