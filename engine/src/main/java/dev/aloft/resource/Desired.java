package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A resource as the spec and the source want it.
 *
 * @param address its stable name
 * @param naturalKey what identifies it on a target, folded so that equal keys are equal texts
 * @param attributes its wanted values; an attribute that is absent is not managed
 * @param onExisting what to do when a foreign thing has the natural key
 * @param substitute what takes its place where it is not on the target and must not be made
 * @param role why it is wanted
 * @param cause where the wish comes from: a line of the spec, or a row of the source
 */
public record Desired(
    Address address,
    String naturalKey,
    Map<String, Value> attributes,
    OnExisting onExisting,
    Optional<Address> substitute,
    Role role,
    String cause) {

  public Desired {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** A resource that is made where it is missing. */
  public static Desired of(
      Address address,
      String naturalKey,
      Map<String, Value> attributes,
      OnExisting onExisting,
      Role role,
      String cause) {
    return new Desired(address, naturalKey, attributes, onExisting, Optional.empty(), role, cause);
  }

  /** The same, never to be made: where it is not, its substitute takes its place. */
  public Desired onlyReferred() {
    return new Desired(address, naturalKey, attributes, OnExisting.REFER, substitute, role, cause);
  }

  public String type() {
    return address.type();
  }
}
