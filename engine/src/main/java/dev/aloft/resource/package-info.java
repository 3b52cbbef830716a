/**
 * The contract of a resource type: its schema, what is wanted of it, what a target says of it, and
 * the ports through which a connected target is read and written.
 *
 * <p>Two granularities stand here: configuration and people, one resource each ({@link
 * dev.aloft.resource.Desired}, {@link dev.aloft.resource.Observed}, {@link
 * dev.aloft.resource.TargetType}), and lanes, whose items carry their parts ({@link
 * dev.aloft.resource.DesiredItem}, {@link dev.aloft.resource.ObservedItem}, {@link
 * dev.aloft.resource.LaneTarget}). Does not belong here: products, plans, stores.
 */
@NullMarked
package dev.aloft.resource;

import org.jspecify.annotations.NullMarked;
