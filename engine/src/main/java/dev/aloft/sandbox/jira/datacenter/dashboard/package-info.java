/**
 * Dashboards, of which the product's API lists little and writes nothing.
 *
 * <p>Does not belong here: with whom they are shared, which filters have in common.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.dashboard;

import org.jspecify.annotations.NullMarked;
