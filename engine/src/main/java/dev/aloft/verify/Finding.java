package dev.aloft.verify;

import dev.aloft.value.Address;

/**
 * One difference between the source and the target.
 *
 * @param address the resource or item
 * @param part the part of the item, as {@code kind/source id}; empty for the thing itself
 * @param kind what is wrong
 * @param attribute which value differs; empty unless one does
 * @param expected what the source says, shortened for reading
 * @param actual what the target shows, shortened for reading
 */
public record Finding(
    Address address, String part, Kind kind, String attribute, String expected, String actual) {

  /** What is wrong. */
  public enum Kind {
    /** It should be there and is not. */
    MISSING,
    /** A value differs. */
    DIFFERENT,
    /** It is there twice. */
    DUPLICATED,
    /** It stands where only ours should stand, and nothing of the source explains it. */
    UNEXPLAINED,
    /** Scaffolding that should be gone. */
    LEFT_BEHIND
  }

  static Finding missing(Address address, String part) {
    return new Finding(address, part, Kind.MISSING, "", "there", "missing");
  }

  static Finding different(
      Address address, String part, String attribute, String expected, String actual) {
    return new Finding(address, part, Kind.DIFFERENT, attribute, expected, actual);
  }
}
