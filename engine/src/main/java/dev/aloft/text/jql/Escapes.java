package dev.aloft.text.jql;

/** Backslashes in JQL, both ways. */
final class Escapes {

  private static final int HEXADECIMAL = 16;

  private static final int DIGITS = 4;

  private Escapes() {}

  /** What a text means whose escapes the grammar has checked. */
  static String read(String written) {
    StringBuilder meant = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') {
        meant.append(c);
        continue;
      }
      i++;
      char escaped = written.charAt(i);
      switch (escaped) {
        case 't' -> meant.append('\t');
        case 'n' -> meant.append('\n');
        case 'r' -> meant.append('\r');
        case 'u' -> {
          meant.append(
              (char) Integer.parseInt(written.substring(i + 1, i + 1 + DIGITS), HEXADECIMAL));
          i += DIGITS;
        }
        default -> meant.append(escaped);
      }
    }
    return meant.toString();
  }

  /** A text in double quotes. */
  static String quoted(String meant) {
    StringBuilder written = new StringBuilder("\"");
    for (char c : meant.toCharArray()) {
      switch (c) {
        case '"', '\\' -> written.append('\\').append(c);
        case '\t' -> written.append("\\t");
        case '\n' -> written.append("\\n");
        case '\r' -> written.append("\\r");
        default -> written.append(c);
      }
    }
    return written.append('"').toString();
  }
}
