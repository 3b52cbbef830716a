/**
 * Who calls: passwords, tokens, and sessions that a cookie carries.
 *
 * <p>Does not belong here: the users.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.session;

import org.jspecify.annotations.NullMarked;
