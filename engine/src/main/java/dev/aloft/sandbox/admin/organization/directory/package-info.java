/**
 * An organization's directory: its people and groups as the API shows them.
 *
 * <p>Does not belong here: the accounts and groups themselves, which are in {@code sandbox.cloud}.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.directory;

import org.jspecify.annotations.NullMarked;
