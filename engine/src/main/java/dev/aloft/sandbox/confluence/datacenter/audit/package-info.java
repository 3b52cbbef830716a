/**
 * What administrators did.
 *
 * <p>Does not belong here: recording it, which the resources do where it happens.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.audit;

import org.jspecify.annotations.NullMarked;
