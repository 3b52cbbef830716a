/**
 * Searching for issues.
 *
 * <p>Does not belong here: the language of queries, which every Jira shares.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.search;

import org.jspecify.annotations.NullMarked;
