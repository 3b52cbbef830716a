/** Tests of the package of the same name. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.search;

import org.jspecify.annotations.NullMarked;
