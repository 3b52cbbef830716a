/**
 * What every product of the sandbox does with a call: the table of the operations that its contract
 * lists, the registry of those that it implements, and the dispatcher that finds, checks and
 * answers.
 *
 * <p>Does not belong here: any product's words, callers, paths or error shapes; a product says
 * those in its {@link dev.aloft.sandbox.operation.Conventions}.
 */
@NullMarked
package dev.aloft.sandbox.operation;

import org.jspecify.annotations.NullMarked;
