/**
 * Projects themselves: what describes them, whose they are, and which schemes they get when they
 * are made. Their issues, components, versions and roles are types and lanes of their own.
 */
@NullMarked
package dev.aloft.jira.project;

import org.jspecify.annotations.NullMarked;
