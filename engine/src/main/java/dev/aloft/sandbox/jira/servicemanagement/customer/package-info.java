/**
 * Customers of desks.
 *
 * <p>Does not belong here: their accounts.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.customer;

import org.jspecify.annotations.NullMarked;
