/**
 * Folders, whiteboards and databases: what stands in the tree beside pages.
 *
 * <p>Does not belong here: what is in a whiteboard or database.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.folder;

import org.jspecify.annotations.NullMarked;
