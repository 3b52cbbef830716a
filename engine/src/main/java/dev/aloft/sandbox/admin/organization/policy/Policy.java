package dev.aloft.sandbox.admin.organization.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy.
 *
 * @param type {@code ip-allowlist} or {@code data-residency}
 * @param in the addresses or the realms; nothing where it has no rule
 */
record Policy(
    String id,
    String type,
    Optional<String> name,
    boolean enabled,
    Optional<List<String>> in,
    List<Covered> resources) {

  /**
   * A product that it is for.
   *
   * @param meta what the caller said about it
   */
  record Covered(String id, Optional<String> ticket, Map<String, String> meta) {}

  Policy {
    resources = List.copyOf(resources);
  }

  Optional<Covered> resource(String resourceId) {
    return resources.stream().filter(one -> one.id().equals(resourceId)).findFirst();
  }

  /** The same policy for a product too, or for it as it is now. */
  Policy with(Covered covered) {
    List<Covered> all = new ArrayList<>();
    boolean there = false;
    for (Covered one : resources) {
      boolean same = one.id().equals(covered.id());
      there |= same;
      all.add(same ? covered : one);
    }
    if (!there) {
      all.add(covered);
    }
    return new Policy(id, type, name, enabled, in, all);
  }

  /** The same policy without a product. */
  Policy without(Covered covered) {
    return new Policy(
        id,
        type,
        name,
        enabled,
        in,
        resources.stream().filter(one -> !one.equals(covered)).toList());
  }
}
