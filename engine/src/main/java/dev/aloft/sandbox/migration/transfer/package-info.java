/**
 * Moves projects of a Jira server to a cloud site as the assistant does: with keys, times, authors
 * and histories, which no client of the cloud's API can write.
 *
 * <p>Does not belong here: who may start it, and how it is told.
 */
@NullMarked
package dev.aloft.sandbox.migration.transfer;

import org.jspecify.annotations.NullMarked;
