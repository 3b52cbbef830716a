package dev.aloft.organization;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An account of an organization as its administrators see its life.
 *
 * @param managed whether the organization owns the account, by a domain that it verified
 * @param synced whether an identity provider keeps the account
 * @param added when it was first added, as far as the organization tells
 * @param lastActive by the product's key, when its owner last looked at a page of the product;
 *     empty if the organization does not tell
 * @param groups the names of its groups by their ids
 * @param roles those that it has on the organization as a whole, such as {@code
 *     atlassian/org-admin}
 */
public record Resident(
    String accountId,
    boolean managed,
    boolean synced,
    Optional<Instant> added,
    Optional<Map<String, Instant>> lastActive,
    Map<String, String> groups,
    SortedSet<String> roles) {

  /** The id only: what somebody does is personal data. */
  @Override
  public String toString() {
    return "Resident[" + accountId + "]";
  }
}
