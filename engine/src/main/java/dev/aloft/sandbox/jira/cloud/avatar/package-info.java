/**
 * Pictures of projects, issue types and priorities: the product's own, and those that people load.
 *
 * <p>Does not belong here: which picture a thing shows, which the thing itself knows.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.avatar;

import org.jspecify.annotations.NullMarked;
