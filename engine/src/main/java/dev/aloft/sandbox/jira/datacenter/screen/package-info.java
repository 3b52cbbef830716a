/**
 * Screens, their tabs, and the fields on them.
 *
 * <p>Does not belong here: what fields take ({@code field}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.screen;

import org.jspecify.annotations.NullMarked;
