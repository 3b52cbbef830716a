/**
 * Field schemes: which fields issues have in which projects, and what is said of them. There on
 * sites that were moved to them (decision 30).
 *
 * <p>Does not belong here: what a scheme means for issues, which {@code tables} knows.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.fieldscheme;

import org.jspecify.annotations.NullMarked;
