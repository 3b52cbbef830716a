/** Permissions of a Jira Cloud site: schemes, grants, and who may do what. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.permission;

import org.jspecify.annotations.NullMarked;
