/**
 * Finding issues by a documented subset of JQL, and the labels in use.
 *
 * <p>Does not belong here: how an issue looks once it is found.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.search;

import org.jspecify.annotations.NullMarked;
