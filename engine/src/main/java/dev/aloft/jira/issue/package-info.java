/**
 * Issues with everything on them: the lane of a project. Derivation from the source's rows, the
 * port that reads and writes them on Jira Cloud, the audit, and the ledger of their rows.
 *
 * <p>Does not belong here: what issues point at (people, statuses, fields), which have types of
 * their own, and the order of phases, which is the engine's.
 */
@NullMarked
package dev.aloft.jira.issue;

import org.jspecify.annotations.NullMarked;
