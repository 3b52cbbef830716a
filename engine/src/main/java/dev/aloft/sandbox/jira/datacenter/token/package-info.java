/**
 * Personal access tokens.
 *
 * <p>Does not belong here: letting in whoever shows one ({@code sandbox.datacenter}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.token;

import org.jspecify.annotations.NullMarked;
