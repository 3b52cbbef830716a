/** Screens, screen schemes and issue type screen schemes of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.screen;

import org.jspecify.annotations.NullMarked;
