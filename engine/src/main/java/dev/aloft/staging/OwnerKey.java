package dev.aloft.staging;

/** How an owner is written down that is not a plain row of the owner entity. */
final class OwnerKey {

  /** No origin can deliver this character: neither XML nor any database holds it in an id. */
  private static final char SEPARATOR = '\0';

  private OwnerKey() {}

  static String of(String kind, String id) {
    return kind + SEPARATOR + id;
  }
}
