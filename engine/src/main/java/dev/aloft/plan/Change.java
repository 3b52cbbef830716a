package dev.aloft.plan;

import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan does to one resource of configuration.
 *
 * @param address the resource
 * @param action what is done
 * @param reason why
 * @param role why the resource is wanted
 * @param targetId the id on the target, where something was met
 * @param before the observed values of the managed attributes; empty if nothing was met
 * @param after the wanted values; empty if nothing is wanted any more
 * @param changed the attributes that are written, or that differ in a conflict
 * @param drifted the attributes that somebody edited on the target and that are kept
 * @param cause where the wish comes from
 */
public record Change(
    Address address,
    Action action,
    Reason reason,
    Role role,
    Optional<String> targetId,
    Map<String, Value> before,
    Map<String, Value> after,
    Set<String> changed,
    Set<String> drifted,
    String cause) {

  public Change {
    before = sorted(before);
    after = sorted(after);
    changed = sorted(changed);
    drifted = sorted(drifted);
  }

  /** Most of them are empty, and a large site has a hundred thousand changes. */
  private static Map<String, Value> sorted(Map<String, Value> values) {
    return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
  }

  private static Set<String> sorted(Set<String> names) {
    return names.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(names));
  }

  public Digest beforeDigest() {
    return Canonical.digest(before);
  }

  public Digest afterDigest() {
    return Canonical.digest(after);
  }

  /** Whether the other does the same for the same reason, from the same values to the same. */
  public boolean sameAs(Change other) {
    return action == other.action
        && reason == other.reason
        && beforeDigest().equals(other.beforeDigest())
        && afterDigest().equals(other.afterDigest());
  }

  /** Whether it says that something is to be done or that something moved. */
  public boolean counts() {
    return switch (action) {
      case KEEP -> !drifted.isEmpty();
      case USE, MANUAL -> false;
      case CREATE, UPDATE, REPLACE, DELETE, ADOPT, FORGET, CONFLICT -> true;
    };
  }
}
