/**
 * What the configuration resources share on the wire: reading a body strictly, orders and filters
 * of lists, reorderings, entity properties.
 *
 * <p>Does not belong here: any one resource's rules.
 */
@NullMarked
package dev.aloft.sandbox.jira.wire;

import org.jspecify.annotations.NullMarked;
