package dev.aloft.sandbox.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of Confluence's content. Their addresses ask for a login, which a browser that looks at
 * pages does not have; so pages name them below an address of their own.
 */
final class Downloads {

  private static final Pattern IN_HTML =
      Pattern.compile("(src|href)=\"(?:/wiki)?/download/attachments/(\\d+)/([^\"?]*)[^\"]*\"");

  private Downloads() {}

  /** Where the product has a file, below the root of its addresses. */
  static String path(String contentId, String name) {
    return "/download/attachments/" + Inside.encoded(contentId) + "/" + Inside.encoded(name);
  }

  /** Where a browser finds it. */
  static String shown(String contentId, String name) {
    return "/_sandbox/download/" + Inside.encoded(contentId) + "/" + Inside.encoded(name);
  }

  /** A text whose pictures and links to files lead to where a browser finds them. */
  static String in(String html) {
    Matcher file = IN_HTML.matcher(html);
    return file.replaceAll("$1=\"/_sandbox/download/$2/$3\"");
  }
}
