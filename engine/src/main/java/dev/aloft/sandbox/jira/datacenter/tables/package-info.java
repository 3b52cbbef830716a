/**
 * What a Jira Data Center holds: records, and the shelves and piles that keep them.
 *
 * <p>Does not belong here: who may see or change what, and how it looks in replies.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.tables;

import org.jspecify.annotations.NullMarked;
