/**
 * Time that people log on issues, and what it does to estimates.
 *
 * <p>Does not belong here: reports.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.worklog;

import org.jspecify.annotations.NullMarked;
