/**
 * Users and the server as they look in replies of Jira Data Center.
 *
 * <p>Does not belong here: the users themselves, which are in {@code sandbox.datacenter}.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.user;

import org.jspecify.annotations.NullMarked;
