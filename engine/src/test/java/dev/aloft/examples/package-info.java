/**
 * Makes the backups of the example stories from descriptions that a person can read. What they make
 * is checked in under {@code examples}; a test says when the two differ.
 */
@NullMarked
package dev.aloft.examples;

import org.jspecify.annotations.NullMarked;
