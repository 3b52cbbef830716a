/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.audit;

import org.jspecify.annotations.NullMarked;
