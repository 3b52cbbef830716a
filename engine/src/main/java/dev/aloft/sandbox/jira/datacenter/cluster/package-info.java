/**
 * The nodes of a site, which has one and is no cluster.
 *
 * <p>Does not belong here: what happens in an upgrade.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.cluster;

import org.jspecify.annotations.NullMarked;
