/**
 * User management of managed accounts below {@code /users}.
 *
 * <p>Does not belong here: the accounts themselves, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.admin.usermanagement;

import org.jspecify.annotations.NullMarked;
