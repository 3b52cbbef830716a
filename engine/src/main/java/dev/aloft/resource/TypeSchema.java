package dev.aloft.resource;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a resource type without looking at any site.
 *
 * @param type its name, such as {@code jira.project}
 * @param plural how a person calls several of them: {@code projects}
 * @param attributes its attributes, in the order in which people read them
 * @param onExisting what happens when the target already has one of the same natural key
 * @param temporary whether it is scaffolding: made for the time of a run and removed at its end
 */
public record TypeSchema(
    String type,
    String plural,
    List<Attribute> attributes,
    OnExisting onExisting,
    boolean temporary) {

  public TypeSchema {
    attributes = List.copyOf(attributes);
  }

  public static TypeSchema lasting(
      String type, String plural, OnExisting onExisting, List<Attribute> attributes) {
    return new TypeSchema(type, plural, attributes, onExisting, false);
  }

  public static TypeSchema scaffolding(String type, String plural, List<Attribute> attributes) {
    return new TypeSchema(type, plural, attributes, OnExisting.USE, true);
  }

  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }
}
