package dev.aloft.text.wiki;

import java.util.Optional;

/** Things of the form {@code ABC-12} in running text. */
final class IssueKeys {

  private static final int MOST_DIGITS = 18;

  private IssueKeys() {}

  /**
   * Where the key that begins at a place ends, or the place itself. A key that is part of a longer
   * name (a path, a branch, a file) is not one.
   */
  static int end(String source, int start, int at, int limit) {
    if (at > start && "-_/.\\@".indexOf(source.charAt(at - 1)) >= 0) {
      return at;
    }
    int dash = at;
    while (dash < limit && isKeyCharacter(source.charAt(dash), dash == at)) {
      dash++;
    }
    if (dash - at < 2 || dash >= limit || source.charAt(dash) != '-') {
      return at;
    }
    int end = dash + 1;
    while (end < limit && isDigit(source.charAt(end))) {
      end++;
    }
    int digits = end - dash - 1;
    if (digits == 0 || digits > MOST_DIGITS || source.charAt(dash + 1) == '0') {
      return at;
    }
    return goesOn(source, end, limit) ? at : end;
  }

  /** The project's part of a key. */
  static String project(String key) {
    return key.substring(0, key.lastIndexOf('-'));
  }

  /** The key that a path of a site begins with, such as {@code ABC-1?focusedId=3}. */
  static Optional<String> leading(String path) {
    int end = end(path, 0, 0, path.length());
    return end == 0 ? Optional.empty() : Optional.of(path.substring(0, end));
  }

  /** Whether a dash stands between what may be the two parts of a key. */
  static boolean mayHave(String source, int dash) {
    return isKeyCharacter(source.charAt(dash - 1), false) && isDigit(source.charAt(dash + 1));
  }

  private static boolean goesOn(String source, int end, int limit) {
    if (end >= limit) {
      return false;
    }
    char c = source.charAt(end);
    if (c == '_' || Letters.letterAt(source, end, limit)) {
      return true;
    }
    return (c == '-' || c == '.') && Letters.letterAt(source, end + 1, limit);
  }

  private static boolean isKeyCharacter(char c, boolean first) {
    return (c >= 'A' && c <= 'Z') || (!first && (isDigit(c) || c == '_'));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
