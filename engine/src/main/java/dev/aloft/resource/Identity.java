package dev.aloft.resource;

import dev.aloft.value.Address;
import java.util.Optional;

/** Which id on the target belongs to which address, in both directions. */
public interface Identity {

  /** The id on the target, if the thing is there. */
  Optional<String> idOf(Address address);

  /** The address of the thing with that id, if one of ours answers to it. */
  Optional<Address> addressOf(String type, String id);

  /** The key on the target, of things that have one beside their id. */
  default Optional<String> keyOf(Address address) {
    return Optional.empty();
  }

  /** Whether the thing is ours, rather than a foreign one that ours refer to. */
  default boolean ours(Address address) {
    return true;
  }

  /** Whether that part of an item is ours, and kept although the source no longer has it. */
  default boolean keptPart(Address item, String kind, String id) {
    return false;
  }

  /**
   * The target's mark of the last change of a thing when a plan told that somebody had edited it
   * there and an apply kept that; empty if nothing was told.
   *
   * @param subject the attribute, or the part as {@code kind/source id}; empty for the whole
   */
  default Optional<String> keptEdit(Address thing, String subject) {
    return Optional.empty();
  }

  /** How to name a person in words when no account of their own can be mentioned. */
  default Optional<String> standInFor(Address address) {
    return Optional.empty();
  }
}
