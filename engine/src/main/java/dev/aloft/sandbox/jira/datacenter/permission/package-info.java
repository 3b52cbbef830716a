/**
 * Permissions and permission schemes.
 *
 * <p>Does not belong here: deciding who may do what, which the site does.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.permission;

import org.jspecify.annotations.NullMarked;
