/**
 * One issue as boards see it, and its estimation.
 *
 * <p>Does not belong here: lists of issues.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.issueview;

import org.jspecify.annotations.NullMarked;
