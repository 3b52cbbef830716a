/**
 * Labels of content.
 *
 * <p>Does not belong here: those of spaces.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.label;

import org.jspecify.annotations.NullMarked;
