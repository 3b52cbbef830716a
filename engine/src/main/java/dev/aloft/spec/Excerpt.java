package dev.aloft.spec;

import java.util.regex.Pattern;

/** How a word of the spec is shown in a message: short, on one line, without a person's address. */
final class Excerpt {

  private static final int LENGTH = 60;
  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s@\"<>,;:/*])[^\\s@\"<>,;:/]*@(?=[^\\s@]*\\w)");
  private static final Pattern USER_IN_URL = Pattern.compile("//[^/?#]*@");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Excerpt() {}

  static String of(String text) {
    String line = CONTROL.matcher(text.strip()).replaceAll(" ");
    String masked = USER_IN_URL.matcher(line).replaceAll("//***@");
    masked = ADDRESS.matcher(masked).replaceAll("$1***@");
    if (masked.codePointCount(0, masked.length()) <= LENGTH) {
      return masked;
    }
    return masked.substring(0, masked.offsetByCodePoints(0, LENGTH)) + "…";
  }
}
