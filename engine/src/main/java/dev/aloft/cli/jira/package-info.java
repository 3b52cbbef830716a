/**
 * What binds Jira to the runs: the ordered list of its resource types, how its sources are opened
 * and its targets connected.
 *
 * <p>Does not belong here: what a type does ({@code jira.<type>}), what a run does ({@code run}).
 */
@NullMarked
package dev.aloft.cli.jira;

import org.jspecify.annotations.NullMarked;
