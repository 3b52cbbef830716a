/**
 * Spaces of Confluence Data Center.
 *
 * <p>Does not belong here: what lies in a space.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.space;

import org.jspecify.annotations.NullMarked;
