/** Tests of the sandbox's issuetype resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.issuetype;

import org.jspecify.annotations.NullMarked;
