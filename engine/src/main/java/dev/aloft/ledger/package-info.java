/**
 * The account of every source row and attachment file: what was read, who claims it, and what
 * became of it.
 *
 * <p>Belongs here: rows, claims, outcomes and their sums. Does not belong here: who decides an
 * outcome (the resource types and named rules do).
 */
@NullMarked
package dev.aloft.ledger;

import org.jspecify.annotations.NullMarked;
