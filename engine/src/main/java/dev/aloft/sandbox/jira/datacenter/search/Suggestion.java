package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.web.Html;
import java.util.Locale;

/** A value that completes what somebody types, and how it is shown to him. */
record Suggestion(String value, String name) {

  /** Whether any word of the name begins with a text. */
  boolean begins(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String all = name.toLowerCase(Locale.ROOT);
    return all.startsWith(wanted) || all.contains(" " + wanted);
  }

  /** A text as HTML in which what was looked for is bold. */
  static String marked(String text, String query) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
    if (query.isEmpty() || at < 0 || at + query.length() > text.length()) {
      return Html.escape(text);
    }
    int end = at + query.length();
    return Html.escape(text.substring(0, at))
        + "<b>"
        + Html.escape(text.substring(at, end))
        + "</b>"
        + Html.escape(text.substring(end));
  }
}
