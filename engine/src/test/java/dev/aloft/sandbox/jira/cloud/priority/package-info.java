/** Tests of the sandbox's priority resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.priority;

import org.jspecify.annotations.NullMarked;
