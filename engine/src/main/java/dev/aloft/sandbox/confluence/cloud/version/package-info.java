/**
 * Older versions of content.
 *
 * <p>Does not belong here: writing new ones.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.version;

import org.jspecify.annotations.NullMarked;
