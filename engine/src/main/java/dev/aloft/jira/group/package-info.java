/**
 * Groups of a Jira as resources: made with exactly the members of the source who have an account.
 *
 * <p>Belongs here: the groups' rows and those of memberships. Does not belong here: who is involved
 * (package {@code jira.user}), what a group may do.
 */
@NullMarked
package dev.aloft.jira.group;

import org.jspecify.annotations.NullMarked;
