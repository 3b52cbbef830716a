/**
 * Filters as resources: their queries, owners and shares. A query is read as JQL and rewritten for
 * the target: keys, names, ids, accounts. One that cannot be had whole stays behind, since a query
 * with a part left out finds something else.
 *
 * <p>Belongs here: what the words of a query mean in Jira. Does not belong here: the grammar
 * (package {@code text.jql}).
 */
@NullMarked
package dev.aloft.jira.filter;

import org.jspecify.annotations.NullMarked;
