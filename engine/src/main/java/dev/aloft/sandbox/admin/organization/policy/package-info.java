/**
 * Policies of an organization, and the products that they are for.
 *
 * <p>Does not belong here: what a policy does to a product; it does nothing here.
 */
@NullMarked
package dev.aloft.sandbox.admin.organization.policy;

import org.jspecify.annotations.NullMarked;
