/**
 * The groups of a directory and who is in them.
 *
 * <p>Does not belong here: the groups themselves, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.group;

import org.jspecify.annotations.NullMarked;
