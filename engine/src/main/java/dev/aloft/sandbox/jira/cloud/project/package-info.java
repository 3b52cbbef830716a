/** Projects of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.project;

import org.jspecify.annotations.NullMarked;
