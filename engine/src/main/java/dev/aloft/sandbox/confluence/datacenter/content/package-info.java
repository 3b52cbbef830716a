/**
 * Pages, blog posts and comments of Confluence Data Center.
 *
 * <p>Does not belong here: spaces.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.content;

import org.jspecify.annotations.NullMarked;
