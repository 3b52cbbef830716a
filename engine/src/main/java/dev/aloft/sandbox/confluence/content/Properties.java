package dev.aloft.sandbox.confluence.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The properties of content and of spaces: JSON values by key, in versions. */
public final class Properties {

  /** A property in its current version. */
  public record Property(
      long id, String key, JsonNode value, String author, Instant created, Version version) {}

  private final Map<Long, TreeMap<String, Property>> byOwner = new HashMap<>();

  /** The properties of something, by key. */
  public List<Property> of(long owner) {
    return List.copyOf(byOwner.getOrDefault(owner, new TreeMap<>()).values());
  }

  /** A property by key. */
  public Optional<Property> find(long owner, String key) {
    return Optional.ofNullable(byOwner.getOrDefault(owner, new TreeMap<>()).get(key));
  }

  /** A property by id. */
  public Optional<Property> find(long owner, long id) {
    return of(owner).stream().filter(one -> one.id() == id).findFirst();
  }

  /** Sets a property. */
  public Property put(long owner, Property property) {
    byOwner.computeIfAbsent(owner, key -> new TreeMap<>()).put(property.key(), property);
    return property;
  }

  /** Takes a property away. */
  public void remove(long owner, Property property) {
    byOwner.getOrDefault(owner, new TreeMap<>()).remove(property.key());
  }

  /** Whatever had properties is gone. */
  public void forget(long owner) {
    byOwner.remove(owner);
  }
}
