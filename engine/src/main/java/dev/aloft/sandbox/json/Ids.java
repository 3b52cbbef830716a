package dev.aloft.sandbox.json;

import java.util.Optional;

/** Numeric ids in the text form of JSON and paths. */
public final class Ids {

  private Ids() {}

  /** The number that the text writes, or empty when it is not a plain number. */
  public static Optional<Long> parse(String text) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(text));
  }

  public static String text(long id) {
    return Long.toString(id);
  }
}
