/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.classification;

import org.jspecify.annotations.NullMarked;
