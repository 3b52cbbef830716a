/**
 * What builders of queries ask for: which fields there are, which values they take, what a query
 * says, and which issues it would find.
 *
 * <p>Does not belong here: the search itself, which is {@code search}.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.query;

import org.jspecify.annotations.NullMarked;
