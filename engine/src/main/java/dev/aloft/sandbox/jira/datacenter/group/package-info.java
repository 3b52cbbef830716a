/**
 * Groups and who is in them.
 *
 * <p>Does not belong here: what a group allows.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.group;

import org.jspecify.annotations.NullMarked;
