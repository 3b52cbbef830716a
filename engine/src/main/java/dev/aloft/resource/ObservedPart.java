package dev.aloft.resource;

import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part as the target shows it.
 *
 * @param kind as in {@link DesiredPart}
 * @param id its id on the target, unique within its kind and item
 * @param match as in {@link DesiredPart}; empty on parts that Aloft did not stamp
 * @param attributes its values
 */
public record ObservedPart(
    String kind, String id, Optional<String> match, Map<String, Value> attributes) {

  public ObservedPart {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
