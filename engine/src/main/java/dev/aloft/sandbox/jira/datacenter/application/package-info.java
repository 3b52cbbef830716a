/**
 * Which groups may use the applications of a site.
 *
 * <p>Does not belong here: the groups themselves ({@code group}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.application;

import org.jspecify.annotations.NullMarked;
