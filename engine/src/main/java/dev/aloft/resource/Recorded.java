package dev.aloft.resource;

import dev.aloft.value.Address;
import java.util.Map;

/**
 * What state knows of a resource.
 *
 * @param address its stable name
 * @param targetId its id on the target
 * @param hold whether it is ours
 * @param label how to name it in words where it is a person, else empty
 * @param attributes the digests of its managed attributes; empty for a used one
 */
public record Recorded(
    Address address, String targetId, Hold hold, String label, Map<String, Digests> attributes) {

  public Recorded {
    attributes = Map.copyOf(attributes);
  }

  /** Whether a thing on the target is ours. */
  public enum Hold {
    /** Aloft made it or was told to take it over: it may be written. */
    OURS,
    /** A foreign thing that ours refer to: never written. */
    USED,
    /** What takes the place of a thing that cannot be there: never written. */
    SUBSTITUTED
  }
}
