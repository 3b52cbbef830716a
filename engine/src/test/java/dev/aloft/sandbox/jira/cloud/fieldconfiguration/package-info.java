/** Tests of the sandbox's field configurations. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import org.jspecify.annotations.NullMarked;
