/** Tests of the sandbox's component resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.component;

import org.jspecify.annotations.NullMarked;
