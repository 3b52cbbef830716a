/** Versions of the projects of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.version;

import org.jspecify.annotations.NullMarked;
