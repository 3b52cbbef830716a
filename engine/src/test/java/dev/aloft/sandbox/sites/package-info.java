/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.sites;

import org.jspecify.annotations.NullMarked;
