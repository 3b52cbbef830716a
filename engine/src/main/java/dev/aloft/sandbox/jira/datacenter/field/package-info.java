/**
 * The fields of issues: which there are, what they take and how they look.
 *
 * <p>Does not belong here: when a field may be set.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.field;

import org.jspecify.annotations.NullMarked;
