/** Tests of the sandbox's status resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.status;

import org.jspecify.annotations.NullMarked;
