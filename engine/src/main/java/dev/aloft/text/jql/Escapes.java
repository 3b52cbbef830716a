package dev.aloft.text.jql;

/** Backslashes in JQL, both ways. */
final class Escapes {

  private static final int HEXADECIMAL = 16;

  private static final int DIGITS = 4;

  private Escapes() {}

  /** What a text means whose escapes the grammar has checked. */
  static String read(String written) {
    StringBuilder meant = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      if (c != '\\') {
        meant.append(c);
        at++;
        continue;
      }
      char escaped = written.charAt(at + 1);
      if (escaped == 'u') {
        String digits = written.substring(at + 2, at + 2 + DIGITS);
        meant.append((char) Integer.parseInt(digits, HEXADECIMAL));
        at += 2 + DIGITS;
      } else {
        meant.append(unescaped(escaped));
        at += 2;
      }
    }
    return meant.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> letter;
    };
  }

  /** A text in double quotes. */
  static String quoted(String meant) {
    StringBuilder written = new StringBuilder("\"");
    for (int i = 0; i < meant.length(); i++) {
      char c = meant.charAt(i);
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
