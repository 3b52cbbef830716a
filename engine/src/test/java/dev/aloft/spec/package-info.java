/** Tests of the spec. */
@NullMarked
package dev.aloft.spec;

import org.jspecify.annotations.NullMarked;
