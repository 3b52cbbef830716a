package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

  /** The same with one more value: what was wanted, and what the target showed. */
  public Recorded with(String attribute, Value desired, Value observed) {
    Map<String, Digests> more = new HashMap<>(attributes);
    more.put(attribute, new Digests(Canonical.digest(desired), Canonical.digest(observed)));
    return new Recorded(address, targetId, hold, label, more);
  }

  /** Whether it is ours and an attribute that is written last wants it retired, now or soon. */
  public boolean isRetiree(String attribute) {
    return last(attribute).isPresent();
  }

  /** Whether a value that is written last is written. */
  public boolean retired(String attribute) {
    return last(attribute)
        .filter(digests -> digests.desired().equals(digests.observed()))
        .isPresent();
  }

  /** Whether a value that is written last is still to be written. */
  public boolean retiring(String attribute) {
    return last(attribute)
        .filter(digests -> !digests.desired().equals(digests.observed()))
        .isPresent();
  }

  private Optional<Digests> last(String attribute) {
    Digest nothing = Canonical.digest(Value.NONE);
    return hold == Hold.OURS
        ? Optional.ofNullable(attributes.get(attribute))
            .filter(digests -> !digests.desired().equals(nothing))
        : Optional.empty();
  }

  /** The same once the target shows what is wanted of an attribute. */
  public Recorded settled(String attribute) {
    Map<String, Digests> more = new HashMap<>(attributes);
    more.computeIfPresent(
        attribute, (name, digests) -> new Digests(digests.desired(), digests.desired()));
    return new Recorded(address, targetId, hold, label, more);
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
