/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.software.rank;

import org.jspecify.annotations.NullMarked;
