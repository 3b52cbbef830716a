/**
 * People: who calls, finding and listing accounts, and how an account looks in replies.
 *
 * <p>Does not belong here: groups, and the accounts themselves, which are the site's.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.user;

import org.jspecify.annotations.NullMarked;
