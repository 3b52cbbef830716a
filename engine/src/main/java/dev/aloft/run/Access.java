package dev.aloft.run;

import dev.aloft.http.Credentials;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.spec.Target;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a target site is reached.
 *
 * @param target the target's name in the spec
 * @param site its address, without a trailing slash
 * @param share how much is taken of what the product allows; empty for a site in this process,
 *     which nobody shares and which allows everything
 */
public record Access(String target, String site, Credentials credentials, Optional<Share> share) {

  /** How the spec says that a target is reached. */
  static Access of(Target target) {
    return new Access(
        target.name(),
        target.site().toString(),
        new Credentials.Basic(target.email(), Secret.of(target.token().reveal())),
        Optional.of(Shares.of(target.rate(), ZoneId.systemDefault())));
  }

  /** The same with another share. */
  public Access share(double always) {
    return new Access(target, site, credentials, Optional.of(Share.always(always)));
  }
}
