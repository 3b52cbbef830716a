package dev.aloft.plan;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a plan does to one item of a lane.
 *
 * @param address the item
 * @param order its place in the lane
 * @param action what is done
 * @param reason why
 * @param placeholder whether it only fills a gap between keys
 * @param before the digest of what the target shows, as far as it is ours
 * @param after the digest of what is wanted
 * @param parts how many parts of each kind are written
 */
public record LaneLine(
    Address address,
    long order,
    Action action,
    Reason reason,
    boolean placeholder,
    Optional<Digest> before,
    Optional<Digest> after,
    Map<String, Integer> parts) {

  public LaneLine {
    parts = java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** As in {@link Change#counts}. */
  public boolean counts() {
    return switch (action) {
      case KEEP -> reason == Reason.TARGET_EDITED || reason == Reason.TARGET_DELETED;
      case USE, MANUAL -> false;
      case CREATE, UPDATE, REPLACE, DELETE, ADOPT, FORGET, CONFLICT -> true;
    };
  }
}
