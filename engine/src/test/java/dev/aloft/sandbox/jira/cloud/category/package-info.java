/** Tests of the sandbox's category resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.category;

import org.jspecify.annotations.NullMarked;
