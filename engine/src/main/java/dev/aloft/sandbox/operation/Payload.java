package dev.aloft.sandbox.operation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operation takes as a body, as its contract declares it.
 *
 * @param mediaTypes the media types that it takes; empty where the contract names no body
 * @param required whether there must be one
 * @param list whether it takes a list, of whatever
 * @param properties the properties of its object, one level deep; empty where it takes none or any
 */
public record Payload(
    List<String> mediaTypes, boolean required, boolean list, List<Property> properties) {

  /**
   * A property of a body's object.
   *
   * @param readOnly whether the product computes it; a handler may overlook one that is sent back
   */
  public record Property(
      String name, Kind kind, boolean required, boolean readOnly, List<String> values) {

    /** Keeps a copy. */
    public Property {
      values = List.copyOf(values);
    }
  }

  /** Keeps copies. */
  public Payload {
    mediaTypes = List.copyOf(mediaTypes);
    properties = List.copyOf(properties);
  }

  /** Whether a property may be written. */
  public boolean writable(String name) {
    return properties.stream().anyMatch(one -> one.name().equals(name) && !one.readOnly());
  }

  /** The names of the properties. */
  public Set<String> names() {
    return properties.stream().map(Property::name).collect(Collectors.toSet());
  }
}
