package dev.aloft.text.sketch;

import java.util.Locale;

/** URLs in the spelling in which they are compared. */
final class Urls {

  private static final String BROWSE = "/browse/";
  private static final String AROUND = "\"'<>().,;:!";

  private Urls() {}

  /**
   * A word in which the URL of an issue is its key, since a site shows keys as links and links as
   * keys; the URL itself is compared as a link.
   */
  static String shortened(String word) {
    String plain = withoutMailto(word);
    int start = plain.indexOf("http");
    int browse = plain.indexOf(BROWSE);
    if (start < 0 || browse < start || !plain.startsWith("://", plain.indexOf(':'))) {
      return plain;
    }
    return plain.substring(0, start) + plain.substring(browse + BROWSE.length());
  }

  /** A link's URL or a word, so that both are equal if the word shows the URL. */
  static String comparable(String url) {
    String plain = strip(withoutMailto(url).replace("&amp;", "&").replace(" ", "%20"));
    String lower = plain.toLowerCase(Locale.ROOT);
    for (String scheme : new String[] {"http://", "https://", "//"}) {
      if (lower.startsWith(scheme)) {
        plain = plain.substring(scheme.length());
        break;
      }
    }
    return withoutMarks(plain);
  }

  private static String withoutMailto(String url) {
    return url.startsWith("mailto:") ? url.substring("mailto:".length()) : url;
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start
        && (AROUND.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == '/')) {
      end--;
    }
    return text.substring(start, end);
  }

  // A word has lost the marks at its edges, so a URL must lose them too.
  private static String withoutMarks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !Marks.isMark((char) c)).forEach(c -> out.append((char) c));
    return out.toString();
  }
}
