package dev.aloft.text;

import static java.util.Objects.requireNonNull;

/**
 * Which characters a site can store. Backups hold control characters (backspace, escape) from
 * pasted terminal output; XML 1.0 has no way to write them and the products' APIs refuse or drop
 * them.
 */
public final class Characters {

  private Characters() {}

  /**
   * A text without illegal characters.
   *
   * @param text the mended text
   * @param removed control characters and noncharacters that were taken out
   * @param replaced lone surrogates that became U+FFFD, since they stood for a visible character
   */
  public record Cleaned(String text, int removed, int replaced) {
    public Cleaned {
      requireNonNull(text, "text is null");
    }

    /** How many characters are not what they were. */
    public int changed() {
      return removed + replaced;
    }
  }

  /**
   * Mends a text so that it holds only what XML 1.0 (fifth edition, production 2) allows: tab, line
   * feed, carriage return, U+0020 to U+D7FF, U+E000 to U+FFFD, and the supplementary planes. Other
   * control characters, U+FFFE and U+FFFF are taken out, for they show nothing; a lone surrogate
   * becomes U+FFFD. A clean text is returned as it is.
   */
  public static Cleaned clean(String text) {
    int first = firstIllegal(text);
    if (first == text.length()) {
      return new Cleaned(text, 0, 0);
    }
    StringBuilder out = new StringBuilder(text.length());
    out.append(text, 0, first);
    int removed = 0;
    int replaced = 0;
    for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (isLegal(point)) {
        out.appendCodePoint(point);
      } else if (isSurrogate(point)) {
        out.append('\uFFFD');
        replaced++;
      } else {
        removed++;
      }
    }
    return new Cleaned(out.toString(), removed, replaced);
  }

  /** Whether XML 1.0 can hold the code point. */
  public static boolean isLegal(int point) {
    if (point < 0x20) {
      return point == '\t' || point == '\n' || point == '\r';
    }
    return !isSurrogate(point) && point != 0xFFFE && point != 0xFFFF;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Legal and no half of a pair: nearly every character of nearly every text. */
  private static boolean isPlain(char c) {
    return (c >= 0x20 && c < Character.MIN_SURROGATE) || c == '\n' || c == '\r' || c == '\t';
  }

  private static int firstIllegal(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    while (i < text.length() && isLegal(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }
}
