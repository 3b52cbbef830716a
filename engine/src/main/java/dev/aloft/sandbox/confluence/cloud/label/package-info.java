/**
 * Labels of content and spaces, under both versions of the API.
 *
 * <p>Does not belong here: searching by them.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.label;

import org.jspecify.annotations.NullMarked;
