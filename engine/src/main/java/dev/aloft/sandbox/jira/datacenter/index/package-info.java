/**
 * The index of issues: said to be there, since searches read the issues themselves.
 *
 * <p>Does not belong here: searching ({@code search}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.index;

import org.jspecify.annotations.NullMarked;
