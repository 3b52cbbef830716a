/** What is true of the histories of a whole site. */
@NullMarked
package dev.aloft.sandbox.jira.cloud.history;

import org.jspecify.annotations.NullMarked;
