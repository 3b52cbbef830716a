package dev.aloft.resource;

import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What hangs on an item and is written by calls of its own.
 *
 * @param kind such as {@code comment}
 * @param sourceId its id in the source, unique within its kind
 * @param match what finds it again on the target: its stamp, or a natural key such as name and
 *     size; without one it is found by equal attributes
 * @param attributes its wanted values
 */
public record DesiredPart(
    String kind, String sourceId, Optional<String> match, Map<String, Value> attributes) {

  public DesiredPart {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** How it is named among its item's parts. */
  public String name() {
    return kind + "/" + sourceId;
  }

  public Digest digest() {
    return Canonical.digest(attributes);
  }
}
