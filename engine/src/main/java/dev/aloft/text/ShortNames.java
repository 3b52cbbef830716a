package dev.aloft.text;

import dev.aloft.value.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Names that fit where a site takes no longer ones. A shortened name ends with a mark made from the
 * whole of it, so that two names that begin alike stay two, and one gets the same short form every
 * time.
 */
public final class ShortNames {

  private static final int MARK = 6;

  private ShortNames() {}

  /**
   * The name without blanks around it, shortened if it has more UTF-16 units than that. Names that
   * differ only in case get the same mark, since sites take them for one.
   */
  public static String fit(String name, int longest) {
    String whole = name.strip();
    if (whole.length() <= longest) {
      return whole;
    }
    String mark = " …" + mark(whole.toLowerCase(Locale.ROOT));
    int end = longest - mark.length();
    if (Character.isHighSurrogate(whole.charAt(end - 1))) {
      end--;
    }
    return whole.substring(0, end).strip() + mark;
  }

  private static String mark(String folded) {
    return Digest.of(folded.getBytes(StandardCharsets.UTF_8)).toString().substring(0, MARK);
  }
}
