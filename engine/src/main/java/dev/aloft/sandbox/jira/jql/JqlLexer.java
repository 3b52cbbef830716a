package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Takes a query apart into words, quoted texts and signs. */
final class JqlLexer {

  /** A piece of a query. */
  record Token(String text, boolean quoted, int at) {

    boolean is(String word) {
      return !quoted && text.equalsIgnoreCase(word);
    }
  }

  private static final String SIGNS = "=!<>~(),&|";

  private final String jql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private JqlLexer(String jql) {
    this.jql = jql;
  }

  static List<Token> tokens(String jql) {
    JqlLexer lexer = new JqlLexer(jql);
    lexer.read();
    return lexer.tokens;
  }

  private void read() {
    while (at < jql.length()) {
      char c = jql.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if (SIGNS.indexOf(c) >= 0) {
        sign(c);
      } else {
        word();
      }
    }
  }

  private void quoted(char quote) {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < jql.length() && jql.charAt(at) != quote) {
      if (jql.charAt(at) == '\\' && at + 1 < jql.length()) {
        at++;
        text.append(escaped(jql.charAt(at)));
      } else {
        text.append(jql.charAt(at));
      }
      at++;
    }
    if (at == jql.length()) {
      throw Refusal.badRequest(
          "Error in the JQL Query: The quoted string '"
              + text
              + "' has not been completed. (line 1, character "
              + (start + 1)
              + ")");
    }
    at++;
    tokens.add(new Token(text.toString(), true, start));
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }

  private void sign(char c) {
    int start = at++;
    String two = at < jql.length() ? "" + c + jql.charAt(at) : "";
    switch (two) {
      case "!=", "!~", "<=", ">=", "&&", "||" -> {
        at++;
        tokens.add(new Token(two, false, start));
      }
      default -> tokens.add(new Token(Character.toString(c), false, start));
    }
  }

  private void word() {
    int start = at;
    while (at < jql.length()
        && !Character.isWhitespace(jql.charAt(at))
        && SIGNS.indexOf(jql.charAt(at)) < 0
        && jql.charAt(at) != '"'
        && jql.charAt(at) != '\'') {
      at++;
    }
    tokens.add(new Token(jql.substring(start, at), false, start));
  }
}
