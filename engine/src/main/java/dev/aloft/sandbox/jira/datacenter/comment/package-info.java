/**
 * Comments of issues.
 *
 * <p>Does not belong here: their properties.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.comment;

import org.jspecify.annotations.NullMarked;
