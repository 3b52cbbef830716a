/**
 * From wanted, recorded and observed to a plan: match, diff, order, fingerprint and the plan file.
 *
 * <p>Pure: network, disk and clock come in as values, streams or ports. Does not belong here: how a
 * plan is shown ({@code report}) and how it is carried out ({@code apply}).
 */
@NullMarked
package dev.aloft.plan;

import org.jspecify.annotations.NullMarked;
