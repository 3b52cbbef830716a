/** Tests of the sandbox's workflow resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.workflow;

import org.jspecify.annotations.NullMarked;
