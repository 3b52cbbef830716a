/**
 * Pages of Confluence Cloud.
 *
 * <p>Does not belong here: comments, labels and restrictions.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.page;

import org.jspecify.annotations.NullMarked;
