/**
 * Footer and inline comments of Confluence Cloud.
 *
 * <p>Does not belong here: what they speak of.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.comment;

import org.jspecify.annotations.NullMarked;
