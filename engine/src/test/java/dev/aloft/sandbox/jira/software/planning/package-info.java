/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.software.planning;

import org.jspecify.annotations.NullMarked;
