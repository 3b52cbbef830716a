/**
 * The Atlassian Document Format: reading a document's words in order.
 *
 * <p>Does not belong here: comparison (see {@code sketch}) and wiki markup.
 */
@NullMarked
package dev.aloft.text.adf;

import org.jspecify.annotations.NullMarked;
