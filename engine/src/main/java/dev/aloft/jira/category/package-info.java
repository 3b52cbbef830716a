/** Project categories as a resource type. */
@NullMarked
package dev.aloft.jira.category;

import org.jspecify.annotations.NullMarked;
