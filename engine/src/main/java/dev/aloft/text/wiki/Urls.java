package dev.aloft.text.wiki;

import java.util.List;

/** URLs as the markup knows them: by their schemes and the characters that may stand in them. */
final class Urls {

  private static final List<String> SCHEMES =
      List.of(
          "http://",
          "https://",
          "ftp://",
          "ftps://",
          "mailto:",
          "nntp://",
          "news://",
          "irc://",
          "file:");

  /** What the schemes begin with. */
  private static final String FIRST = "hfmniHFMNI";

  /** A URL in running text does not end in these. */
  private static final String NOT_LAST = ".,>)];}\"'!";

  private static final String ALLOWED = "-_.!~*';/?:@#&=%+$,[]()\\";

  private Urls() {}

  /** The length of the scheme that begins at a place with something behind it, or 0. */
  static int schemeLength(String source, int at) {
    if (at >= source.length() || !mayBegin(source.charAt(at))) {
      return 0;
    }
    for (String scheme : SCHEMES) {
      if (source.regionMatches(true, at, scheme, 0, scheme.length())
          && source.length() > at + scheme.length()) {
        return scheme.length();
      }
    }
    return 0;
  }

  /**
   * Almost no word of a text is a URL, and its first letter tells that at once. What is outside
   * ASCII may equal one of these letters where case does not matter.
   */
  private static boolean mayBegin(char c) {
    return c >= 0x80 || FIRST.indexOf(c) >= 0;
  }

  /** Where the URL that begins at a place ends, or the place itself if none begins there. */
  static int end(String source, int at, int limit) {
    int scheme = schemeLength(source, at);
    if (scheme == 0) {
      return at;
    }
    int i = at + scheme;
    while (i < limit && isAllowed(source, i, limit)) {
      i++;
    }
    while (i > at + scheme && NOT_LAST.indexOf(source.charAt(i - 1)) >= 0) {
      i--;
    }
    return i <= at + scheme ? at : Math.min(i, limit);
  }

  private static boolean isAllowed(String source, int i, int limit) {
    char c = source.charAt(i);
    if (c == '\\') {
      // Two backslashes break the line, also right behind a URL.
      boolean doubled = i + 1 < limit && source.charAt(i + 1) == '\\';
      return !doubled;
    }
    return (c < 0x80 && Character.isLetterOrDigit(c)) || ALLOWED.indexOf(c) >= 0;
  }
}
