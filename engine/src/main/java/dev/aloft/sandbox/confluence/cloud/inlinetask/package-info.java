/**
 * Tasks in the texts of pages and blog posts.
 *
 * <p>Does not belong here: tasks for which the product lets its callers wait.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.inlinetask;

import org.jspecify.annotations.NullMarked;
