/**
 * Jira wiki markup: a total, loss-free, linear-time parser, and what is done with its tree (cut
 * into segments, render for sending, shorten).
 *
 * <p>The markup follows the product's "Text Formatting Notation Help"; broken markup is literal
 * text, as it is there. Does not belong here: other forms of text, and the comparison of texts.
 */
@NullMarked
package dev.aloft.text.wiki;

import org.jspecify.annotations.NullMarked;
