/**
 * Who likes and who watches what.
 *
 * <p>Does not belong here: telling them.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.follow;

import org.jspecify.annotations.NullMarked;
