/**
 * Comments of issues, and whom a comment or worklog shows itself to.
 *
 * <p>Does not belong here: the text's conversion, and the properties of comments.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.comment;

import org.jspecify.annotations.NullMarked;
