/**
 * Turns result objects into text, JSON, Markdown and HTML, and holds the one place that writes to
 * the standard streams ({@link dev.aloft.report.Console}).
 *
 * <p>Does not belong here: reading anything, deciding anything, and anything a command does.
 */
@NullMarked
package dev.aloft.report;

import org.jspecify.annotations.NullMarked;
