/**
 * The shape that small site-wide types share: things known by their name, of which only those are
 * wanted that the moving projects use. Each such type is a folder of its own beside this one.
 */
@NullMarked
package dev.aloft.jira.named;

import org.jspecify.annotations.NullMarked;
