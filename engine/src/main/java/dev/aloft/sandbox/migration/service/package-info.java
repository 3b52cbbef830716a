/**
 * The migration API: jobs that say what is to move from a server to a cloud site, tasks that check
 * it or move it, and how far they are. A server with the assistant does the work.
 *
 * <p>Does not belong here: how anything moves.
 */
@NullMarked
package dev.aloft.sandbox.migration.service;

import org.jspecify.annotations.NullMarked;
