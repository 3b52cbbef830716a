package dev.aloft.resource;

import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an {@link Audit} found on the target by its own read.
 *
 * @param id the id on the target
 * @param name how a person would name it
 * @param stamp the stamp on it, if it carries one
 * @param attributes its values, with {@link Value.Pointer}s where it points at something
 * @param parts what hangs on it
 * @param version the target's own mark of its last change; empty if it has none
 * @param added what people hung on it on the target themselves, as {@code kind/id}: it came from no
 *     source, and nothing of ours can look so
 */
public record Actual(
    String id,
    String name,
    Optional<String> stamp,
    Map<String, Value> attributes,
    List<ObservedPart> parts,
    String version,
    Set<String> added) {

  /** Of a site that has no marks of changes. */
  public Actual(
      String id,
      String name,
      Optional<String> stamp,
      Map<String, Value> attributes,
      List<ObservedPart> parts) {
    this(id, name, stamp, attributes, parts, "", Set.of());
  }

  public Actual {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    parts = List.copyOf(parts);
    added = Set.copyOf(added);
  }
}
