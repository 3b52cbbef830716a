/** Screens: one for each project, with every field that its issues use. */
@NullMarked
package dev.aloft.jira.screen;

import org.jspecify.annotations.NullMarked;
