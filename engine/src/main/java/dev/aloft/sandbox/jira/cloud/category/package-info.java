/** Project categories of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.category;

import org.jspecify.annotations.NullMarked;
