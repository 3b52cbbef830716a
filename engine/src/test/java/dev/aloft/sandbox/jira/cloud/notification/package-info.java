/** Tests of the sandbox's notification resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.notification;

import org.jspecify.annotations.NullMarked;
