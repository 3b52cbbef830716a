package dev.aloft.resource;

import java.util.List;

/**
 * What is known of a lane's items without looking at any site.
 *
 * @param itemType such as {@code jira.issue}
 * @param plural how a person calls several items
 * @param containerType the type of the lane's container, such as {@code jira.project}
 * @param attributes the items' attributes
 * @param partKinds the kinds of parts, in the order of writing
 */
public record LaneSchema(
    String itemType,
    String plural,
    String containerType,
    List<Attribute> attributes,
    List<PartKind> partKinds) {

  public LaneSchema {
    attributes = List.copyOf(attributes);
    partKinds = List.copyOf(partKinds);
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if the schema has none: a defect of the type
   */
  public PartKind partKind(String name) {
    return partKinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(itemType + " has no part " + name));
  }
}
