/**
 * Blog posts of Confluence Cloud.
 *
 * <p>Does not belong here: what hangs on blog posts.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.blogpost;

import org.jspecify.annotations.NullMarked;
