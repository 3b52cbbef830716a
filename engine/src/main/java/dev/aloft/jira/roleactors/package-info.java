/** Who is in which role of a project, as a resource type. */
@NullMarked
package dev.aloft.jira.roleactors;

import org.jspecify.annotations.NullMarked;
