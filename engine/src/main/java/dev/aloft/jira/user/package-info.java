/**
 * People of a Jira as resources: which account on the target each of them becomes, who is invited,
 * and who may be taken back.
 *
 * <p>Belongs here: who is needed, the people's rows, looking for accounts. Does not belong here:
 * the rules (package {@code people}), groups.
 */
@NullMarked
package dev.aloft.jira.user;

import org.jspecify.annotations.NullMarked;
