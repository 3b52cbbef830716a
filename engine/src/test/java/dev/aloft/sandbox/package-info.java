/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox;

import org.jspecify.annotations.NullMarked;
