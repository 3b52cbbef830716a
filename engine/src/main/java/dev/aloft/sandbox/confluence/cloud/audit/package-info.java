/**
 * The audit log.
 *
 * <p>Does not belong here: who may do what.
 */
@NullMarked
package dev.aloft.sandbox.confluence.cloud.audit;

import org.jspecify.annotations.NullMarked;
