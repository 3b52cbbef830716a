/** Tests of the sandbox's field resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.field;

import org.jspecify.annotations.NullMarked;
