package dev.aloft.resource;

import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A thing as the target shows it.
 *
 * @param type the resource type
 * @param id its id on the target
 * @param naturalKey folded as in {@link Desired}
 * @param attributes its values; things that it points at are {@link Value.Pointer}s
 * @param stamp the address that Aloft stamped on it, if it did
 * @param recordedDigest the digest of the wanted values that Aloft noted beside the stamp
 * @param keptElsewhere whether another system keeps it, so that the target lets nobody write it
 * @param asleep whether nothing can refer to it as it is, and it is not ours to change that
 */
public record Observed(
    String type,
    String id,
    String naturalKey,
    Map<String, Value> attributes,
    Optional<String> stamp,
    Optional<Digest> recordedDigest,
    boolean keptElsewhere,
    boolean asleep) {

  public Observed {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** A thing that the target itself keeps. */
  public Observed(
      String type,
      String id,
      String naturalKey,
      Map<String, Value> attributes,
      Optional<String> stamp,
      Optional<Digest> recordedDigest) {
    this(type, id, naturalKey, attributes, stamp, recordedDigest, false, false);
  }

  /** The same thing, kept by another system. */
  public Observed kept() {
    return new Observed(type, id, naturalKey, attributes, stamp, recordedDigest, true, asleep);
  }

  /** The same thing, to which nothing can refer. */
  public Observed sleeping() {
    return new Observed(
        type, id, naturalKey, attributes, stamp, recordedDigest, keptElsewhere, true);
  }

  /** A thing that carries no stamp of ours. */
  public static Observed foreign(
      String type, String id, String naturalKey, Map<String, Value> attributes) {
    return new Observed(type, id, naturalKey, attributes, Optional.empty(), Optional.empty());
  }
}
