package dev.aloft.run;

import dev.aloft.http.Credentials;
import dev.aloft.http.Secret;
import dev.aloft.spec.Target;

/**
 * How a target site is reached.
 *
 * @param target the target's name in the spec
 * @param site its address, without a trailing slash
 */
public record Access(String target, String site, Credentials credentials) {

  /** How the spec says that a target is reached. */
  static Access of(Target target) {
    return new Access(
        target.name(),
        target.site().toString(),
        new Credentials.Basic(target.email(), Secret.of(target.token().reveal())));
  }
}
