/**
 * The queues in which agents find the requests of a desk.
 *
 * <p>Does not belong here: making queues, which no operation does.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.queue;

import org.jspecify.annotations.NullMarked;
