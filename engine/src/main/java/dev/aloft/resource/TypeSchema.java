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
 * @param onTargetChange what happens to what somebody edited on the target since the last apply
 * @param temporary whether it is scaffolding: made for the time of a run and removed at its end
 */
public record TypeSchema(
    String type,
    String plural,
    List<Attribute> attributes,
    OnExisting onExisting,
    OnTargetChange onTargetChange,
    boolean temporary) {

  public TypeSchema {
    attributes = List.copyOf(attributes);
  }

  public static TypeSchema lasting(
      String type, String plural, OnExisting onExisting, List<Attribute> attributes) {
    return new TypeSchema(type, plural, attributes, onExisting, OnTargetChange.KEEP, false);
  }

  /** The same type, but an edit on the target stops the plan: it says who may do what. */
  public TypeSchema guarded() {
    return new TypeSchema(type, plural, attributes, onExisting, OnTargetChange.FAIL, temporary);
  }

  public static TypeSchema scaffolding(String type, String plural, List<Attribute> attributes) {
    return new TypeSchema(type, plural, attributes, OnExisting.USE, OnTargetChange.KEEP, true);
  }

  /** The attribute that is written when everything else of a run is, if the type has one. */
  public Optional<String> last() {
    return attributes.stream()
        .filter(attribute -> attribute.write() == Attribute.Write.LAST)
        .map(Attribute::name)
        .findFirst();
  }

  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }
}
