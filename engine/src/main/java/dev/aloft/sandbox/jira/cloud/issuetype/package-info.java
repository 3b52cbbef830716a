/** Issue types and issue type schemes of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.issuetype;

import org.jspecify.annotations.NullMarked;
