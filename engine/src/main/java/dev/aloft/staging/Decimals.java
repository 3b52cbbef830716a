package dev.aloft.staging;

/** Reads numbers out of ids and keys without allocating. */
final class Decimals {

  /** What {@link #canonical} and {@link #trailing} return for a text that holds no number. */
  static final long NONE = -1;

  private static final int MAX_DIGITS = 18;

  private Decimals() {}

  /** The number if the text is exactly how that number prints, else {@link #NONE}. */
  static long canonical(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return NONE;
    }
    return digits(text, 0);
  }

  /** The number that the digits at the end of the text make, or {@link #NONE}. */
  static long trailing(String text) {
    int start = text.length();
    while (start > 0 && isDigit(text.charAt(start - 1))) {
      start--;
    }
    int length = text.length() - start;
    return length == 0 || length > MAX_DIGITS ? NONE : digits(text, start);
  }

  private static long digits(String text, int start) {
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return NONE;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
