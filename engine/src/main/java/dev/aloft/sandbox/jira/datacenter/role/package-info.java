/**
 * Roles, and who has them in projects.
 *
 * <p>Does not belong here: what a role allows.
 */
@NullMarked
package dev.aloft.sandbox.jira.datacenter.role;

import org.jspecify.annotations.NullMarked;
