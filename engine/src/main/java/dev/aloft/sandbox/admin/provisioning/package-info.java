/**
 * User provisioning (SCIM) below {@code /scim}.
 *
 * <p>Does not belong here: the accounts themselves, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.admin.provisioning;

import org.jspecify.annotations.NullMarked;
