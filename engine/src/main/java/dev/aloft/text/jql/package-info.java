/**
 * JQL: parsed into a tree of clauses, edited in place, printed. The grammar is in {@code
 * src/main/antlr4}; what is generated from it is in {@code grammar} and stays behind {@link
 * dev.aloft.text.jql.JqlReader}.
 *
 * <p>Facts: Atlassian's documentation of advanced search (fields, operators, keywords, reserved
 * words and characters, escapes). Does not belong here: what a name in a query means in a source or
 * on a site.
 */
@NullMarked
package dev.aloft.text.jql;

import org.jspecify.annotations.NullMarked;
