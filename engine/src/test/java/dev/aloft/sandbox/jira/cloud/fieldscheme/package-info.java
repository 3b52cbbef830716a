/** Tests of the sandbox's field schemes. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.fieldscheme;

import org.jspecify.annotations.NullMarked;
