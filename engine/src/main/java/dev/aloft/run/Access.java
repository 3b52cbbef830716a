package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.Credentials;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.spec.Expectation;
import dev.aloft.spec.Target;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a target site is reached.
 *
 * @param target the target's name in the spec
 * @param site its address, without a trailing slash
 * @param organization how the site's organization is administered, where the spec has a key to it
 * @param share how much is taken of what the product allows; empty for a site on this machine,
 *     which nobody shares and which allows everything
 */
public record Access(
    String target,
    String site,
    Credentials credentials,
    Optional<OrganizationAccess> organization,
    Optional<Share> share) {

  /**
   * How an organization is administered.
   *
   * @param url of the administration, without a trailing slash
   * @param provisioning where accounts are made for it, if the spec has a key to that
   * @param expectation what has to be so there before anything is planned
   */
  public record OrganizationAccess(
      String url,
      String id,
      Credentials credentials,
      Optional<ProvisioningAccess> provisioning,
      Expectation expectation) {}

  /**
   * How a directory is reached in which accounts are made.
   *
   * @param url where directories answer, without a trailing slash
   */
  public record ProvisioningAccess(String url, String directory, Credentials credentials) {}

  /** A site whose organization is nobody's business. */
  public Access(String target, String site, Credentials credentials, Optional<Share> share) {
    this(target, site, credentials, Optional.empty(), share);
  }

  /** How the spec says that a target is reached. */
  static Access of(Target target) {
    return new Access(
        target.name(),
        target.site().toString(),
        new Credentials.Basic(target.email(), Secret.of(target.token().reveal())),
        target.organization().map(Access::of),
        Optional.of(Shares.of(target.rate(), ZoneId.systemDefault())));
  }

  private static OrganizationAccess of(Target.Organization organization) {
    return new OrganizationAccess(
        organization.url().toString(),
        organization.id(),
        bearer(organization.token()),
        organization
            .provisioning()
            .map(known ->
                new ProvisioningAccess(
                    known.url().toString(), known.directory(), bearer(known.token()))),
        organization.expectation());
  }

  private static Credentials bearer(dev.aloft.spec.Secret token) {
    return new Credentials.Bearer(Secret.of(token.reveal()));
  }

  /**
   * The same at another pace.
   *
   * @throws ProblemException for no limits at all on a site that is not on this machine
   */
  Access at(Pace pace) {
    return switch (pace) {
      case Pace.Part(double part) ->
          new Access(target, site, credentials, organization, Optional.of(Share.always(part)));
      case Pace.Unlimited() -> {
        if (!isLocal()) {
          throw new ProblemException(
              ExitCode.INVALID_INPUT,
              Diagnostic.of(
                      RunCode.NOT_LOCAL,
                      Location.NONE,
                      "--share none is only for a site on this machine, and " + site + " is none")
                  .next("leave --share out, or name a part such as 1"));
        }
        yield new Access(target, site, credentials, organization, Optional.empty());
      }
    };
  }

  private boolean isLocal() {
    String host = Optional.ofNullable(URI.create(site).getHost()).orElse("");
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
