/**
 * Saved searches.
 *
 * <p>Does not belong here: evaluating their queries.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.filter;

import org.jspecify.annotations.NullMarked;
