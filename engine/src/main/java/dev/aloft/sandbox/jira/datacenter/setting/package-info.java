/**
 * What is set for the whole site or for one user: application properties, switches, preferences,
 * passwords.
 *
 * <p>Does not belong here: what projects share ({@code scheme}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.setting;

import org.jspecify.annotations.NullMarked;
