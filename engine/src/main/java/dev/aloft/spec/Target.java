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
   * @param expectation what has to be so there
   */
  public record Organization(URI url, String id, Secret token, Expectation expectation) {}

  @Override
  public String toString() {
    return "target " + name + " at " + site;
  }
}
