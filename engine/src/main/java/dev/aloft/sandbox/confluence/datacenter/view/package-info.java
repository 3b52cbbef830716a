/**
 * How spaces and content look in replies.
 *
 * <p>Does not belong here: any operation.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.view;

import org.jspecify.annotations.NullMarked;
