/** Hand-written fakes and test support that several packages share. */
@NullMarked
package dev.aloft.testing;

import org.jspecify.annotations.NullMarked;
