package dev.aloft.report;

import java.util.Locale;

/**
 * Text of a source or a site as one line that is safe to print: what would steer a terminal, end
 * the line or turn its reading direction is spelt out.
 */
final class Printable {

  private Printable() {}

  static String of(String text) {
    if (text.codePoints().noneMatch(Printable::steers)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == '\n') {
            out.append("\\n");
          } else if (steers(point)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", point));
          } else {
            out.appendCodePoint(point);
          }
        });
    return out.toString();
  }

  /** The text in at most so many characters; never half a character at its end. */
  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int end = Math.max(0, width - 1);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static boolean steers(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // Joiners stay: scripts and pictures are built with them.
      case Character.FORMAT -> point != 0x200c && point != 0x200d;
      default -> false;
    };
  }
}
