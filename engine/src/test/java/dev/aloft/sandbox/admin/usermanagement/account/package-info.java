/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.admin.usermanagement.account;

import org.jspecify.annotations.NullMarked;
