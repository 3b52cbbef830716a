/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.operation;

import org.jspecify.annotations.NullMarked;
