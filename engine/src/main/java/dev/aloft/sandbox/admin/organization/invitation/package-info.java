/**
 * Inviting people into an organization, with access to its sites.
 *
 * <p>Does not belong here: people who are there already.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.invitation;

import org.jspecify.annotations.NullMarked;
