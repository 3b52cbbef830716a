/**
 * Everything that a Confluence site holds, under both versions of the API: spaces, content in its
 * versions, and what hangs on content. Guarded by the organization's lock.
 *
 * <p>Does not belong here: HTTP, JSON, and who may do what.
 */
@NullMarked
package dev.aloft.sandbox.confluence.content;

import org.jspecify.annotations.NullMarked;
