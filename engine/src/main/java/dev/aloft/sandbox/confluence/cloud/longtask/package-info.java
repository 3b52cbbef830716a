/**
 * Tasks for which the product lets its callers wait.
 *
 * <p>Does not belong here: what they do.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.longtask;

import org.jspecify.annotations.NullMarked;
