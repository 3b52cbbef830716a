package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a query apart into words, quoted texts and marks. */
final class JqlTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'"
              + "|(<=|>=|!=|!~|&&|\\|\\||[=<>~(),!])|([^\\s=<>~!(),\"']+))");

  /**
   * A part of a query.
   *
   * @param quoted whether it stood in quotes, so that it is a text whatever it says
   * @param mark whether it is an operator, bracket or comma
   */
  record Token(String text, boolean quoted, boolean mark) {

    /** Whether it is this word or mark. */
    boolean is(String word) {
      return !quoted && text.equalsIgnoreCase(word);
    }
  }

  private JqlTokens() {}

  /** The tokens of a query. */
  static List<Token> of(String jql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(jql);
    int end = 0;
    while (end < jql.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(token(matcher));
      end = matcher.end();
    }
    if (!jql.substring(end).isBlank()) {
      throw Refusal.badRequest(
          "Error in the JQL Query: unexpected characters at position " + (end + 1) + ".");
    }
    return tokens;
  }

  private static Token token(Matcher matcher) {
    for (int quotes = 1; quotes <= 2; quotes++) {
      String text = matcher.group(quotes);
      if (text != null) {
        return new Token(text.replaceAll("\\\\(.)", "$1"), true, false);
      }
    }
    String mark = matcher.group(3);
    return mark == null ? new Token(matcher.group(4), false, false) : new Token(mark, false, true);
  }
}
