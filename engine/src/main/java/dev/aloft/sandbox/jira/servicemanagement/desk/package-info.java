/**
 * Service desks, and what the product is.
 *
 * <p>Does not belong here: requests and their types.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.desk;

import org.jspecify.annotations.NullMarked;
