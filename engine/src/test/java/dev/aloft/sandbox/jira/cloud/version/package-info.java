/** Tests of the sandbox's version resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.version;

import org.jspecify.annotations.NullMarked;
