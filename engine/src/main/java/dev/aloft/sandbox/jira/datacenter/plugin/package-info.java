/**
 * What is installed, what is linked, and the templates of projects.
 *
 * <p>Does not belong here: making projects ({@code project}).
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.plugin;

import org.jspecify.annotations.NullMarked;
