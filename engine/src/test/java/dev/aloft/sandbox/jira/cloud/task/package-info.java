/** Tests of the sandbox's task resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.task;

import org.jspecify.annotations.NullMarked;
