/**
 * Properties of content and spaces.
 *
 * <p>Does not belong here: what has them.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.property;

import org.jspecify.annotations.NullMarked;
