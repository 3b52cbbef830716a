/**
 * The accounts that an organization manages: those with addresses of its verified domains.
 *
 * <p>Does not belong here: access to the organization's sites.
 */
@NullMarked
package dev.aloft.sandbox.admin.usermanagement.account;

import org.jspecify.annotations.NullMarked;
