/**
 * Groups and who is in them.
 *
 * <p>Does not belong here: what they may do ({@code permission}).
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.group;

import org.jspecify.annotations.NullMarked;
