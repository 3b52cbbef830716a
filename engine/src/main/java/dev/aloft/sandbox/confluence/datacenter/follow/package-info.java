/**
 * Who watches content and spaces.
 *
 * <p>Does not belong here: telling them.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.follow;

import org.jspecify.annotations.NullMarked;
