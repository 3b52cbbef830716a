/**
 * Macros in texts, and texts turned into web pages.
 *
 * <p>Does not belong here: how a web page is made of a text.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.macro;

import org.jspecify.annotations.NullMarked;
