/**
 * Templates of pages, of a space or of the whole site.
 *
 * <p>Does not belong here: blueprints.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.template;

import org.jspecify.annotations.NullMarked;
