/** Tests of what Jira's resource types share. */
@NullMarked
package dev.aloft.jira;

import org.jspecify.annotations.NullMarked;
