/** Tests of the sandbox's permission resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.permission;

import org.jspecify.annotations.NullMarked;
