/**
 * A Jira that is read from its database, with reading alone: the tables of the entity engine and of
 * apps become the same rows that a backup of the same Jira has.
 *
 * <p>Belongs here: which table is which entity, what is never read, how values become text, the
 * rights that reading takes. Does not belong here: what rows mean.
 */
@NullMarked
package dev.aloft.origin.database;

import org.jspecify.annotations.NullMarked;
