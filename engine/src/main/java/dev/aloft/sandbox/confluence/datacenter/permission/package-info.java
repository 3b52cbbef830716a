/**
 * What spaces and the whole site grant to whom.
 *
 * <p>Does not belong here: whether somebody may ({@code site}).
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.permission;

import org.jspecify.annotations.NullMarked;
