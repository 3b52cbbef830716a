/**
 * The ways to read a source: one entity reader that fills staging from a backup, with the layouts
 * of the products' entities; and the folder in which snapshots of live sources stay.
 *
 * <p>Belongs here: finding and opening what was given, guarding against damaged and hostile files,
 * turning XML into rows, telling version and time. Does not belong here: what the rows mean (the
 * products' {@code source} packages).
 */
@NullMarked
package dev.aloft.origin;

import org.jspecify.annotations.NullMarked;
