/**
 * What a command does: plan, apply, verify, account, rehearse, each with a result object.
 *
 * <p>Belongs here: the combination of the packages below. Does not belong here: options, output and
 * exit codes ({@code cli}, {@code report}), products (bound by {@code cli}'s Guice root).
 */
@NullMarked
package dev.aloft.run;

import org.jspecify.annotations.NullMarked;
