/** Types of links between issues as a resource type. */
@NullMarked
package dev.aloft.jira.linktype;

import org.jspecify.annotations.NullMarked;
