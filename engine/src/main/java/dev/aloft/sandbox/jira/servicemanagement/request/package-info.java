/**
 * Requests and who takes part in them.
 *
 * <p>Does not belong here: the issues that they are.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.request;

import org.jspecify.annotations.NullMarked;
