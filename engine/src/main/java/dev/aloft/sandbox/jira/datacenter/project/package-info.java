/**
 * Projects of Jira Data Center.
 *
 * <p>Does not belong here: what lies in a project.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.project;

import org.jspecify.annotations.NullMarked;
