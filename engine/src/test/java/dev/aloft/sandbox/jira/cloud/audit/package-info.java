/** Tests of the sandbox's audit log. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.audit;

import org.jspecify.annotations.NullMarked;
