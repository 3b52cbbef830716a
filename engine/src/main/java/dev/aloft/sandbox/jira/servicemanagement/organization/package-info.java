/**
 * Organizations of customers.
 *
 * <p>Does not belong here: who works at them beyond the site.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.organization;

import org.jspecify.annotations.NullMarked;
