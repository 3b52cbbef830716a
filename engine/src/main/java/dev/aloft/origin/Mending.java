package dev.aloft.origin;

/**
 * Replaces what XML 1.0 forbids by U+FFFD, chunk by chunk: raw control characters, lone surrogates,
 * U+FFFE and U+FFFF, and references to any of these. Inside CDATA and comments a reference is plain
 * text and stays. Counts the replacements and remembers where the first one was.
 */
final class Mending {

  /** How many characters at a chunk's end wait for the next one: no token that counts is longer. */
  static final int LOOKAHEAD = 16;

  private static final char REPLACEMENT = '\uFFFD';

  private static final boolean[] PLAIN_IN_MARKUP = plain('&', '<');
  private static final boolean[] PLAIN_IN_CDATA = plain(']');
  private static final boolean[] PLAIN_IN_COMMENT = plain('-');

  private boolean[] plain = PLAIN_IN_MARKUP;
  private long mended;
  private long line = 1;
  private long firstLine;
  private long column = 1;
  private long firstColumn;

  private static boolean[] plain(char... exceptions) {
    boolean[] plain = new boolean[0x80];
    for (int i = 0x20; i < plain.length; i++) {
      plain[i] = true;
    }
    plain['\t'] = true;
    plain['\r'] = true;
    for (char exception : exceptions) {
      plain[exception] = false;
    }
    return plain;
  }

  long mended() {
    return mended;
  }

  /** The line of the first replacement, counted from 1. */
  long firstLine() {
    return firstLine;
  }

  /** The column of the first replacement, counted from 1. */
  long firstColumn() {
    return firstColumn;
  }

  /** Counts a character that was replaced before it came here, {@code before} it in the chunk. */
  void replacedWhileDecoding(char[] chunk, int before) {
    long atLine = line;
    long atColumn = column;
    for (int i = 0; i < before; i++) {
      atColumn++;
      if (chunk[i] == '\n') {
        atLine++;
        atColumn = 1;
      }
    }
    count(atLine, atColumn);
  }

  /** What {@link #mend} did to a chunk. */
  record Step(int read, int written) {}

  /**
   * Mends the first characters of a chunk in place.
   *
   * @param last whether nothing follows; otherwise the last {@link #LOOKAHEAD} characters are left
   */
  Step mend(char[] chunk, int length, boolean last) {
    int limit = last ? length : Math.max(0, length - LOOKAHEAD);
    int read = 0;
    int written = 0;
    int lineStart = 0;
    while (read < limit) {
      int start = read;
      boolean[] passes = plain;
      while (read < limit && (chunk[read] < 0x80 ? passes[chunk[read]] : chunk[read] < 0xD800)) {
        read++;
      }
      if (written != start) {
        System.arraycopy(chunk, start, chunk, written, read - start);
      }
      written += read - start;
      if (read < limit) {
        char c = chunk[read];
        if (c == '\n') {
          line++;
          column = 1;
          lineStart = read + 1;
          chunk[written++] = c;
          read++;
        } else {
          int taken = special(chunk, read, length, read - lineStart);
          chunk[written] = taken < 0 ? REPLACEMENT : c;
          int kept = taken < 0 ? 1 : taken;
          System.arraycopy(chunk, read + 1, chunk, written + 1, kept - 1);
          written += kept;
          read += Math.abs(taken);
        }
      }
    }
    column += read - lineStart;
    return new Step(read, written);
  }

  /** How many characters stand as they are or, as a negative number, are one to be replaced. */
  private int special(char[] chunk, int at, int length, int sinceLineStart) {
    char c = chunk[at];
    if (c == '&') {
      int reference = reference(chunk, at, length);
      if (reference > 0) {
        count(line, column + sinceLineStart);
        return -reference;
      }
      return 1;
    }
    if (c == '<') {
      if (starts(chunk, at, length, "<![CDATA[")) {
        plain = PLAIN_IN_CDATA;
      } else if (starts(chunk, at, length, "<!--")) {
        plain = PLAIN_IN_COMMENT;
        return 4;
      }
      return 1;
    }
    if (c == ']' || c == '-') {
      if (starts(chunk, at, length, c == ']' ? "]]>" : "-->")) {
        plain = PLAIN_IN_MARKUP;
      }
      return 1;
    }
    if (Character.isHighSurrogate(c)
        && at + 1 < length
        && Character.isLowSurrogate(chunk[at + 1])) {
      return 2;
    }
    if (c >= 0xE000 && c <= 0xFFFD) {
      return 1;
    }
    count(line, column + sinceLineStart);
    return -1;
  }

  /** The length of a reference to a forbidden character; 0 if there is none. */
  private static int reference(char[] chunk, int at, int length) {
    if (at + 3 >= length || chunk[at + 1] != '#') {
      return 0;
    }
    boolean hex = chunk[at + 2] == 'x';
    int i = at + (hex ? 3 : 2);
    int first = i;
    int code = 0;
    while (i < length && i - at < LOOKAHEAD - 1 && chunk[i] != ';') {
      int digit = Character.digit(chunk[i], hex ? 16 : 10);
      if (digit < 0 || chunk[i] >= 0x80 || code > 0x10FFFF) {
        return 0;
      }
      code = code * (hex ? 16 : 10) + digit;
      i++;
    }
    boolean ended = i < length && chunk[i] == ';' && i > first;
    return ended && !allowed(code) ? i - at + 1 : 0;
  }

  private static boolean allowed(int code) {
    return code == 0x9
        || code == 0xA
        || code == 0xD
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || code > 0xFFFF;
  }

  private static boolean starts(char[] chunk, int at, int length, String token) {
    if (at + token.length() > length) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (chunk[at + i] != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void count(long atLine, long atColumn) {
    if (mended++ == 0 || atLine < firstLine) {
      firstLine = atLine;
      firstColumn = atColumn;
    }
  }
}
