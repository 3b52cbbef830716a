/**
 * Reads a Jira Data Center by its REST API into a staging, as rows of the entities that a backup
 * has: what reads a staging does not know which of the two it was filled from.
 *
 * <p>Facts come from jira-data-center.json (10.3). Only reads are sent.
 *
 * <p>Belongs here: the calls, their pages, and how replies become rows. Does not belong here: what
 * the rows mean ({@code jira.source}).
 */
@NullMarked
package dev.aloft.jira.datacenter;

import org.jspecify.annotations.NullMarked;
