/**
 * The pictures of projects, issue types and users.
 *
 * <p>Does not belong here: serving them to browsers.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.avatar;

import org.jspecify.annotations.NullMarked;
