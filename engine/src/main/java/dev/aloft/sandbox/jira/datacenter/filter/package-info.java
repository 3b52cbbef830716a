/**
 * Filters: queries that people keep and share.
 *
 * <p>Does not belong here: searching for issues.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.filter;

import org.jspecify.annotations.NullMarked;
