/** Tests of the sandbox's screen resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.screen;

import org.jspecify.annotations.NullMarked;
