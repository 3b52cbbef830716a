package dev.aloft.text.wiki;

/** Questions about single characters of a source. */
final class Letters {

  private Letters() {}

  /** Whether a letter or digit of any script ends right before a place. */
  static boolean letterBefore(String source, int start, int at) {
    return at > start && Character.isLetterOrDigit(source.codePointBefore(at));
  }

  /** Whether a letter or digit of any script begins at a place. */
  static boolean letterAt(String source, int at, int end) {
    return at < end && Character.isLetterOrDigit(source.codePointAt(at));
  }

  /** Whether a character is white space within a line. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  static boolean isBlank(String source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static int skipBlanks(String source, int from, int to) {
    int i = from;
    while (i < to && isBlank(source.charAt(i))) {
      i++;
    }
    return i;
  }
}
