/**
 * Rich text in the sandbox's own hands: wiki markup to documents and back, and what a document may
 * hold. Written for the sandbox alone, so that it can contradict the engine's converter.
 *
 * <p>Does not belong here: anything of HTTP, or of the site beyond {@link
 * dev.aloft.sandbox.jira.markup.TextContext}.
 */
@NullMarked
package dev.aloft.sandbox.jira.markup;

import org.jspecify.annotations.NullMarked;
