/**
 * How what boards plan with looks in replies.
 *
 * <p>Does not belong here: any operation.
 */
@NullMarked
package dev.aloft.sandbox.jira.software.view;

import org.jspecify.annotations.NullMarked;
