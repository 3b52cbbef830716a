/**
 * Who may do what in a source and on its target once a plan is applied: the effective access of
 * both sides, groups looked through, and what differs.
 *
 * <p>Belongs here: permission schemes, roles, products and administration as far as they say who
 * may see and do something. Does not belong here: writing any of it, how it is shown.
 */
@NullMarked
package dev.aloft.jira.access;

import org.jspecify.annotations.NullMarked;
