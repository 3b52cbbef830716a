/**
 * Dashboards and the gadgets on them.
 *
 * <p>Does not belong here: what a gadget shows.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.dashboard;

import org.jspecify.annotations.NullMarked;
