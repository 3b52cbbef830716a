/** Tests of the sandbox's role resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.role;

import org.jspecify.annotations.NullMarked;
