/**
 * Groups as the older API serves them.
 *
 * <p>Does not belong here: the groups themselves, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.group;

import org.jspecify.annotations.NullMarked;
