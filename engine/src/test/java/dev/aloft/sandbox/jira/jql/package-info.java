/** Tests of the query language that every Jira of the sandbox shares. */
@NullMarked
package dev.aloft.sandbox.jira.jql;

import org.jspecify.annotations.NullMarked;
