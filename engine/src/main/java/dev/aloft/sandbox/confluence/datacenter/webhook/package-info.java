/**
 * Addresses that want to hear of events.
 *
 * <p>Does not belong here: telling them: the sandbox sends nothing anywhere.
 */
@NullMarked
package dev.aloft.sandbox.confluence.datacenter.webhook;

import org.jspecify.annotations.NullMarked;
