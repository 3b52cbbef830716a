/**
 * Only what ANTLR makes of {@code Jql.g4}: the lexer and the parser of JQL. Nothing is written here
 * by hand, and only the package around it uses it.
 */
@NullMarked
package dev.aloft.text.jql.grammar;

import org.jspecify.annotations.NullMarked;
