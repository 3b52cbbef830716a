/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.relation;

import org.jspecify.annotations.NullMarked;
