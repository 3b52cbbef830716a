/** Resolutions as a resource type. */
@NullMarked
package dev.aloft.jira.resolution;

import org.jspecify.annotations.NullMarked;
