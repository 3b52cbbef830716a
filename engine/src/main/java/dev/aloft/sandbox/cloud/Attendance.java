package dev.aloft.sandbox.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an organization's administrators are told of its accounts' lives: when each was added, when
 * its owner last looked at which product, and whether an identity provider keeps it. Guarded by the
 * organization's lock.
 */
public final class Attendance {

  private final Map<String, Instant> added = new HashMap<>();
  private final Map<String, Map<String, Instant>> seen = new HashMap<>();
  private final Set<String> provisioned = new HashSet<>();
  private final InstantSource clock;

  Attendance(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a site remembers of it; who is provisioned stands with the provider.
   *
   * @param added by account id
   * @param seen by account id and the product's id
   */
  public record Content(Map<String, Instant> added, Map<String, Map<String, Instant>> seen) {}

  /** Everything that is here. */
  public Content content() {
    Map<String, Map<String, Instant>> copy = new TreeMap<>();
    seen.forEach((account, products) -> copy.put(account, new TreeMap<>(products)));
    return new Content(new TreeMap<>(added), copy);
  }

  /** Puts what was here once in the place of what is. */
  public void restore(Content content) {
    added.clear();
    added.putAll(content.added());
    seen.clear();
    content.seen().forEach((account, products) -> seen.put(account, new HashMap<>(products)));
  }

  /** An account came now, unless it came before. */
  void add(String accountId) {
    added.putIfAbsent(accountId, clock.instant());
  }

  /** When the account was first added. */
  public Optional<Instant> added(String accountId) {
    return Optional.ofNullable(added.get(accountId));
  }

  /**
   * Somebody looks at a product's pages now.
   *
   * @param resource the product's id
   */
  public void look(String accountId, String resource) {
    seen.computeIfAbsent(accountId, any -> new HashMap<>()).put(resource, clock.instant());
  }

  /** When somebody last looked at a product's pages. */
  public Optional<Instant> seen(String accountId, String resource) {
    return Optional.ofNullable(seen.getOrDefault(accountId, Map.of()).get(resource));
  }

  /** From now on an identity provider keeps the account, or does no longer. */
  public void provisioned(String accountId, boolean kept) {
    if (kept) {
      provisioned.add(accountId);
    } else {
      provisioned.remove(accountId);
    }
  }

  /** Whether an identity provider keeps the account. */
  public boolean provisioned(String accountId) {
    return provisioned.contains(accountId);
  }
}
