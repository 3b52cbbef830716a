/**
 * Located, coded problems that are collected and reported all at once.
 *
 * <p>Belongs here: what a problem is, where it is, whose it is, and how problems add up. Does not
 * belong here: how they are printed ({@code report}).
 */
@NullMarked
package dev.aloft.diagnostics;

import org.jspecify.annotations.NullMarked;
