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
 * @param version the target's own mark of its last change, empty where there is none
 * @param marked whether it carries Aloft's mark that the source no longer has it
 */
public record ObservedItem(
    String id,
    String key,
    Optional<String> stamp,
    Optional<Digest> recordedDigest,
    Map<String, Value> attributes,
    List<ObservedPart> parts,
    String version,
    boolean marked) {

  public ObservedItem {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    parts = List.copyOf(parts);
  }
}
