/** Tests of the sandbox's configured resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.configured;

import org.jspecify.annotations.NullMarked;
