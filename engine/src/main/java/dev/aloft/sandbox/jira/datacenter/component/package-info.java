/**
 * Components of projects.
 *
 * <p>Does not belong here: the issues in them.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.component;

import org.jspecify.annotations.NullMarked;
