/** Tests of the sandbox's project resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.project;

import org.jspecify.annotations.NullMarked;
