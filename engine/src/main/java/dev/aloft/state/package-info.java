/**
 * What Aloft recorded: identity, digests, the journal of intents, the lock. Interfaces first, the
 * stores beside them.
 *
 * <p>Does not belong here: what to do about it ({@code plan}, {@code apply}).
 */
@NullMarked
package dev.aloft.state;

import org.jspecify.annotations.NullMarked;
