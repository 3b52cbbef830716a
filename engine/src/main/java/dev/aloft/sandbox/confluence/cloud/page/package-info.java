/**
 * Pages of Confluence Cloud.
 *
 * <p>Does not belong here: what hangs on pages, and their place in the tree.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.page;

import org.jspecify.annotations.NullMarked;
