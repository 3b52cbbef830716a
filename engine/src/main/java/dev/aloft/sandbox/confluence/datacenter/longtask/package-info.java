/**
 * Tasks for which callers wait.
 *
 * <p>Does not belong here: the work itself.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.longtask;

import org.jspecify.annotations.NullMarked;
