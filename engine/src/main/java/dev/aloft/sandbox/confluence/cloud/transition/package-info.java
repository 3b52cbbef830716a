/**
 * From the single permissions of spaces to roles: which sets of permissions people hold, and giving
 * all who hold one a role in its place.
 *
 * <p>Does not belong here: roles themselves.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.transition;

import org.jspecify.annotations.NullMarked;
