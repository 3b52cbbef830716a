package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the source says should stand on the target, as an {@link Audit} reads it from the source's
 * rows: not as the plan derived it.
 *
 * @param address the resource or item
 * @param attributes its values, with addresses where it points at something
 * @param parts what should hang on it
 */
public record Expected(Address address, Map<String, Value> attributes, List<Part> parts) {

  public Expected {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    parts = List.copyOf(parts);
  }

  public static Expected of(Address address, Map<String, Value> attributes) {
    return new Expected(address, attributes, List.of());
  }

  /**
   * A part that should be there.
   *
   * @param kind such as {@code comment}
   * @param sourceId its id in the source
   * @param match what finds it on the target, as in {@link DesiredPart}
   * @param attributes its values
   */
  public record Part(
      String kind,
      String sourceId,
      java.util.Optional<String> match,
      Map<String, Value> attributes) {
    public Part {
      attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
  }
}
