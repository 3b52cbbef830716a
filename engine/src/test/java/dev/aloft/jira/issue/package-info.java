/** Tests of issues: from small backups written by hand to the sandbox and back. */
@NullMarked
package dev.aloft.jira.issue;

import org.jspecify.annotations.NullMarked;
