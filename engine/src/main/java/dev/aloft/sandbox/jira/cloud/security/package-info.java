/**
 * Issue security schemes: levels, who is in them, and which projects use them.
 *
 * <p>Does not belong here: how issues obey a level.
 */
@NullMarked
package dev.aloft.sandbox.jira.cloud.security;

import org.jspecify.annotations.NullMarked;
