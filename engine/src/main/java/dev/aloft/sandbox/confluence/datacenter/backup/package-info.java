/**
 * Backups of spaces and of the site, and spaces that come back from them.
 *
 * <p>Does not belong here: what a space is allowed to hold, and who may do what.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.backup;

import org.jspecify.annotations.NullMarked;
