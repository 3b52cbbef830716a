/**
 * Request types of desks.
 *
 * <p>Does not belong here: the issue types behind them.
 */
@NullMarked
package dev.aloft.sandbox.jira.servicemanagement.requesttype;

import org.jspecify.annotations.NullMarked;
