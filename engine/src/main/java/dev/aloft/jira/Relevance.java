package dev.aloft.jira;

import dev.aloft.resource.Desired;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which things of a site a plan has to look at: those that have a wanted natural key, those that
 * state knows, and those that carry a stamp of ours.
 */
public final class Relevance {

  private final String type;
  private final Set<String> keys;
  private final Set<String> ids;
  private final StampRegister stamps;

  public Relevance(String type, Wanted wanted, StampRegister stamps) {
    this.type = type;
    this.keys =
        wanted.resources().stream()
            .map(Desired::naturalKey)
            .collect(Collectors.toUnmodifiableSet());
    this.ids = wanted.knownIds();
    this.stamps = stamps;
  }

  /** Whether the thing could be one of the wanted ones. */
  public boolean concerns(String id, String naturalKey) {
    return keys.contains(naturalKey) || ids.contains(id) || stamps.stamp(type, id).isPresent();
  }

  /** The thing with the stamp that the register has for it. */
  public Observed observed(String id, String naturalKey, Map<String, Value> attributes) {
    return new Observed(
        type, id, naturalKey, attributes, stamps.stamp(type, id), stamps.digest(type, id));
  }
}
