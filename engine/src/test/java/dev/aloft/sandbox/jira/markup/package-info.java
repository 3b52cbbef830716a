/** Tests of the sandbox's own text converter. */
@NullMarked
package dev.aloft.sandbox.jira.markup;

import org.jspecify.annotations.NullMarked;
