package dev.aloft.spec;

import java.net.URI;
import java.util.Optional;

/**
 * A site that is written.
 *
 * @param site its address, without a trailing slash
 * @param email of the account that writes; a person's address, never to be logged
 * @param organization the organization behind the site, where its API may be used
 * @param rate how much is taken of what the site allows
 */
public record Target(
    String name,
    URI site,
    String email,
    Secret token,
    Optional<Organization> organization,
    Rate rate,
    SpecLocation location) {

  /**
   * The organization that owns the site.
   *
   * @param url of its administration, without a trailing slash
   * @param provisioning where accounts are made for it, if a key says so
   * @param expectation what has to be so there
   */
  public record Organization(
      URI url,
      String id,
      Secret token,
      Optional<Provisioning> provisioning,
      Expectation expectation) {}

  /**
   * The directory by which an identity provider makes accounts.
   *
   * @param url where directories answer, without a trailing slash
   */
  public record Provisioning(URI url, String directory, Secret token) {}

  @Override
  public String toString() {
    return "target " + name + " at " + site;
  }
}
