/**
 * Who watches issues and who votes for them.
 *
 * <p>Does not belong here: what watchers are told.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.follow;

import org.jspecify.annotations.NullMarked;
