/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.admin.organization;

import org.jspecify.annotations.NullMarked;
