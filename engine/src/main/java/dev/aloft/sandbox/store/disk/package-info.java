/**
 * A site's content in one SQLite file: a million issues take disk, not heap.
 *
 * <p>Does not belong here: what is stored, and when a change is whole enough to be kept; the site
 * says that by committing.
 */
@NullMarked
package dev.aloft.sandbox.store.disk;

import org.jspecify.annotations.NullMarked;
