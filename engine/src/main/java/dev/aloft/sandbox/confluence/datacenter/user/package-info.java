/**
 * Who calls.
 *
 * <p>Does not belong here: who may do what.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.user;

import org.jspecify.annotations.NullMarked;
