/**
 * Texts of content: storage format read strictly, shown as a web page, and stripped to plain text.
 *
 * <p>Does not belong here: content and requests.
 */
@NullMarked
package dev.aloft.sandbox.confluence.body;

import org.jspecify.annotations.NullMarked;
