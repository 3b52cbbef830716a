/** Texts of Confluence, from one format into another. */
@NullMarked
package dev.aloft.sandbox.confluence.body;

import org.jspecify.annotations.NullMarked;
