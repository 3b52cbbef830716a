/**
 * Whether a site watches itself.
 *
 * <p>Does not belong here: any measurement.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.monitoring;

import org.jspecify.annotations.NullMarked;
