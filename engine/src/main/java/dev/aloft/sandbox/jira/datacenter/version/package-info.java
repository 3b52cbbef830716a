/**
 * Versions of projects.
 *
 * <p>Does not belong here: the issues in them.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.version;

import org.jspecify.annotations.NullMarked;
