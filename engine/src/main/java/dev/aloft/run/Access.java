package dev.aloft.run;

import dev.aloft.http.Credentials;

/**
 * How a target site is reached.
 *
 * @param target the target's name in the spec
 * @param site its address, without a trailing slash
 */
public record Access(String target, String site, Credentials credentials) {}
