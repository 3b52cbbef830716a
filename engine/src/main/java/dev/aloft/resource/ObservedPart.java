package dev.aloft.resource;

import dev.aloft.value.Canonical;
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

  /** How it is named among what the target shows on its item. */
  public String targetName() {
    return kind + "/" + id;
  }

  /** Whether everything that is wanted of the part can be seen on this one, and is so. */
  public boolean shows(DesiredPart wanted) {
    return Canonical.digest(attributes).equals(wanted.digest());
  }
}
