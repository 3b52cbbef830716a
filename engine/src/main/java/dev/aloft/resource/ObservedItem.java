package dev.aloft.resource;

import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An item as the target shows it.
 *
 * @param id its id on the target
 * @param key its key on the target, where items have one
 * @param stamp the source id that Aloft stamped on it
 * @param recordedDigest the digest of the wanted item that Aloft noted on it at the last write
 * @param attributes the values of its managed attributes
 * @param parts the parts found on it, foreign ones included
 */
public record ObservedItem(
    String id,
    String key,
    Optional<String> stamp,
    Optional<Digest> recordedDigest,
    Map<String, Value> attributes,
    List<ObservedPart> parts) {

  public ObservedItem {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    parts = List.copyOf(parts);
  }
}
