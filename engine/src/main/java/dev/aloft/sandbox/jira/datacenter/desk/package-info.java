/**
 * Service desks and requests: {@code /rest/servicedeskapi} of Data Center, in part.
 *
 * <p>Does not belong here: issues themselves ({@code issue}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.desk;

import org.jspecify.annotations.NullMarked;
