/**
 * The query language of Jira: reading a query, and evaluating it over things whose fields a product
 * tells. Knows no product and no issue.
 *
 * <p>Does not belong here: which fields there are, and what their values mean.
 */
@NullMarked
package dev.aloft.sandbox.jira.jql;

import org.jspecify.annotations.NullMarked;
