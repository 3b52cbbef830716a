/** Screen schemes: one for each project, which shows its screen for every operation. */
@NullMarked
package dev.aloft.jira.screenscheme;

import org.jspecify.annotations.NullMarked;
