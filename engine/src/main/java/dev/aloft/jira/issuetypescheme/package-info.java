/** Issue type schemes: one for each project, with the issue types that its issues have. */
@NullMarked
package dev.aloft.jira.issuetypescheme;

import org.jspecify.annotations.NullMarked;
