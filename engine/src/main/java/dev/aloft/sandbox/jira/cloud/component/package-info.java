/** Components of the projects of a Jira Cloud site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.component;

import org.jspecify.annotations.NullMarked;
