/**
 * What a Jira of any era holds, as typed records that do not show the era: JIRA 3.12 with its
 * OSUser tables as well as Jira 8 with user keys. Every record names the rows that it was made
 * from, so that the ledger can account for them.
 *
 * <p>Belongs here: reading a staging, and nothing else. Does not belong here: what becomes of it in
 * the target.
 */
@NullMarked
package dev.aloft.jira.source;

import org.jspecify.annotations.NullMarked;
