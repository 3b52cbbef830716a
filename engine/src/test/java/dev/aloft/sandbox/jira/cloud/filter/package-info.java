/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.filter;

import org.jspecify.annotations.NullMarked;
