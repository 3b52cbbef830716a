package dev.aloft.sandbox.jira.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** A text read line by line, in which a macro may reach over several lines. */
final class Lines {

  private final String text;
  private int at;

  Lines(String text) {
    this.text = text;
  }

  boolean more() {
    return at < text.length();
  }

  /** Whether nothing is taken of the line to come. */
  boolean ended() {
    return at == 0 || at >= text.length() || text.charAt(at - 1) == '\n';
  }

  /** The line to come. */
  String peek() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  /** Takes the line. */
  String next() {
    String line = peek();
    at = Math.min(text.length(), at + line.length() + 1);
    return line;
  }

  /** Whether a tag stands in the line to come or later. */
  boolean has(String tag) {
    return find(tag, at) >= 0;
  }

  /** Where a tag stands, in whichever case. */
  private int find(String tag, int from) {
    for (int i = text.indexOf('{', from); i >= 0; i = text.indexOf('{', i + 1)) {
      if (text.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A macro that opens in the line to come and closes there or later.
   *
   * @param open the column of its opening tag
   * @param body the column behind that
   * @param close where in the whole text its closing tag is
   */
  record Macro(String name, String parameters, int open, int body, int close) {}

  /** The first macro that opens in the line to come. */
  Optional<Macro> macro() {
    String line = peek();
    Matcher matcher = WikiToAdf.MACRO.matcher(line);
    while (matcher.find()) {
      int open = matcher.start();
      boolean plain = open > 0 && (line.charAt(open - 1) == '\\' || line.charAt(open - 1) == '{');
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      int close = plain ? -1 : find("{" + name + "}", at + matcher.end());
      if (close >= 0) {
        String parameters = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(new Macro(name, parameters, open, matcher.end(), close));
      }
    }
    return Optional.empty();
  }

  /** Takes a macro's body, with what stands before it, and goes on behind its closing tag. */
  String take(Macro macro) {
    String body = text.substring(at + macro.body(), macro.close());
    at = macro.close() + macro.name().length() + 2;
    int lineEnd = text.indexOf('\n', at);
    String rest = text.substring(at, lineEnd < 0 ? text.length() : lineEnd);
    if (rest.isBlank()) {
      at = lineEnd < 0 ? text.length() : lineEnd + 1;
    }
    return body;
  }
}
