/**
 * The migration assistant on a Jira server, as far as it is called from outside: it is connected to
 * sites, attached to them for a day, and then does what tasks of the migration API say.
 *
 * <p>Does not belong here: how things move.
 */
@NullMarked
package dev.aloft.sandbox.migration.assistant;

import org.jspecify.annotations.NullMarked;
