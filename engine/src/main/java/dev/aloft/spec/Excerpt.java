package dev.aloft.spec;

import java.util.regex.Pattern;

/** How a word of the spec is shown in a message: short, on one line, without a person's address. */
final class Excerpt {

  private static final int LENGTH = 60;

  /**
   * What is looked at: no address and no URL that comes before the end of the excerpt is longer.
   */
  private static final int LONGEST = 2_000;

  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s@\"<>,;:/*])[^\\s@\"<>,;:/]*@(?=[^\\s@]*\\w)");
  private static final Pattern USER_IN_URL = Pattern.compile("//[^/?#]*@");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Excerpt() {}

  static String of(String text) {
    String begun = text.substring(0, Math.min(LONGEST, text.length())).strip();
    String line = CONTROL.matcher(begun).replaceAll(" ");
    String masked = USER_IN_URL.matcher(line).replaceAll("//***@");
    masked = ADDRESS.matcher(masked).replaceAll("$1***@");
    if (masked.codePointCount(0, masked.length()) <= LENGTH) {
      return masked;
    }
    return masked.substring(0, masked.offsetByCodePoints(0, LENGTH)) + "…";
  }
}
