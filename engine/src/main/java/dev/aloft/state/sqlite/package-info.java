/**
 * The state store of one machine: a SQLite file, with its lock inside.
 *
 * <p>Seen only by the command line's root; everyone else uses the interfaces in {@code state}.
 */
@NullMarked
package dev.aloft.state.sqlite;

import org.jspecify.annotations.NullMarked;
