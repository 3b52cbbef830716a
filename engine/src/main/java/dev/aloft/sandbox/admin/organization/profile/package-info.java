/**
 * An organization itself: its name, its domains, its directories.
 *
 * <p>Does not belong here: who is in a directory.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.profile;

import org.jspecify.annotations.NullMarked;
