/** Resolutions of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.resolution;

import org.jspecify.annotations.NullMarked;
