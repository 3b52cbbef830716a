/** Tests of the sandbox's resolution resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.resolution;

import org.jspecify.annotations.NullMarked;
