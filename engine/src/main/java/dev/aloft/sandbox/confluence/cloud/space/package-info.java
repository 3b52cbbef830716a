/**
 * Spaces of Confluence Cloud, under both versions of its API.
 *
 * <p>Does not belong here: what lies in a space.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.space;

import org.jspecify.annotations.NullMarked;
