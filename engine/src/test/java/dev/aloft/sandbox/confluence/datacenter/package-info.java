/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter;

import org.jspecify.annotations.NullMarked;
