/**
 * Jira's resource types, one folder a type, and what they share: the derivation of a migration from
 * a Jira source and the connected Jira Cloud target.
 *
 * <p>Seen only by the command line's root. Does not belong here: anything that another product
 * could use as well.
 */
@NullMarked
package dev.aloft.jira;

import org.jspecify.annotations.NullMarked;
