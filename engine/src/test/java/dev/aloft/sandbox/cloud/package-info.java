/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
