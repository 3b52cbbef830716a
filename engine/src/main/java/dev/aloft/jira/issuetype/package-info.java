/** Issue types as a resource type. */
@NullMarked
package dev.aloft.jira.issuetype;

import org.jspecify.annotations.NullMarked;
