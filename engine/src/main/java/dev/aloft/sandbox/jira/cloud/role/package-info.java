/** Project roles of a Jira Cloud site and who acts in them. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.role;

import org.jspecify.annotations.NullMarked;
