/**
 * The client of Jira Cloud: one small class an area, one method an operation, JSON in and out.
 *
 * <p>Belongs here: paths, parameters, page styles, long tasks and limits a call. Does not belong
 * here: what a resource means, how it is matched or planned ({@code jira.<type>}), and anything
 * that is true of every site ({@code http}).
 *
 * <p>Paths and operationIds are those of the vendor's published descriptions, {@code
 * jira-cloud-platform-v3.json} and, for texts as wiki markup, {@code jira-cloud-platform-v2.json}.
 * A contract test holds every request against them.
 */
@NullMarked
package dev.aloft.jira.cloud;

import org.jspecify.annotations.NullMarked;
