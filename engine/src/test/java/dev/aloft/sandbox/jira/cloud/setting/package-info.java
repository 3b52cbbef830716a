/** Tests of the sandbox's setting resources. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.setting;

import org.jspecify.annotations.NullMarked;
