/** Project roles as a resource type. */
@NullMarked
package dev.aloft.jira.role;

import org.jspecify.annotations.NullMarked;
