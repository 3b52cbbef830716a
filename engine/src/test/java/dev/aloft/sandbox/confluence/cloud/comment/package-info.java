/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.comment;

import org.jspecify.annotations.NullMarked;
