/**
 * Custom fields: which type and searcher of Jira Cloud a field of the source becomes, and which
 * fields have no counterpart there. Where a field applies and which options it has belongs to
 * {@code fieldcontext}.
 */
@NullMarked
package dev.aloft.jira.field;

import org.jspecify.annotations.NullMarked;
