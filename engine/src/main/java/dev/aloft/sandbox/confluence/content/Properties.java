package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** The properties of content and of spaces: JSON values by key, in versions. */
public final class Properties {

  /** A property in its current version. */
  public record Property(
      long id, String key, JsonNode value, String author, Instant created, Version version) {}

  private final Register<Long, List<Property>> byOwner;

  /** The properties of a store. */
  public Properties(Store store) {
    byOwner = new Register<>(store, "confluence.property", new TypeReference<>() {});
  }

  /** The properties of something, by key. */
  public List<Property> of(long owner) {
    return byOwner.find(owner).orElse(List.of());
  }

  /** A property by key. */
  public Optional<Property> find(long owner, String key) {
    return of(owner).stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** A property by id. */
  public Optional<Property> find(long owner, long id) {
    return of(owner).stream().filter(one -> one.id() == id).findFirst();
  }

  /** Sets a property. */
  public Property put(long owner, Property property) {
    keep(owner, Stream.concat(others(owner, property), Stream.of(property)));
    return property;
  }

  /** Takes a property away. */
  public void remove(long owner, Property property) {
    keep(owner, others(owner, property));
  }

  private Stream<Property> others(long owner, Property property) {
    return of(owner).stream().filter(one -> !one.key().equals(property.key()));
  }

  private void keep(long owner, Stream<Property> all) {
    byOwner.put(owner, all.sorted(Comparator.comparing(Property::key)).toList());
  }

  /** Whatever had properties is gone. */
  public void forget(long owner) {
    byOwner.remove(owner);
  }
}
