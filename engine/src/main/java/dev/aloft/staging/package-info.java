/**
 * The local store that every origin fills in one pass and that types and lanes query: one SQLite
 * file a snapshot, rows packed in blocks that are sorted by owner, so that lanes read issues and
 * their parts as merge joins in constant memory.
 *
 * <p>Belongs here: rows, layouts, writing, sealing, reading. Does not belong here: any product's
 * entity names or meanings ({@code origin} gives the layout, the source views give the meaning).
 */
@NullMarked
package dev.aloft.staging;

import org.jspecify.annotations.NullMarked;
