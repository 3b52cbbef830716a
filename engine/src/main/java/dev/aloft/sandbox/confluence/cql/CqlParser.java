package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.cql.Cql.Condition;
import dev.aloft.sandbox.confluence.cql.Cql.Operator;
import dev.aloft.sandbox.confluence.cql.Cql.Order;
import dev.aloft.sandbox.confluence.cql.Cql.Value;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads queries. What it cannot read is refused with 400 and the query. */
final class CqlParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(!=|!~|>=|<=|[=~<>(),])"
              + "|([^\\s\"'=~<>!(),]+))");

  /**
   * A word, sign or text of a query.
   *
   * @param quoted whether it stood in quotes
   */
  private record Token(String text, boolean quoted) {

    boolean is(String word) {
      return !quoted && text.equalsIgnoreCase(word);
    }
  }

  private final String query;
  private final List<Token> tokens;
  private int at;

  private CqlParser(String query) {
    this.query = query;
    this.tokens = tokens(query);
  }

  /**
   * A query.
   *
   * @throws Refusal 400
   */
  static Cql parse(String query) {
    return new CqlParser(query).whole();
  }

  private List<Token> tokens(String text) {
    List<Token> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && !text.substring(end).isBlank()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt()) {
        throw unreadable();
      }
      String quoted = matcher.group(1);
      found.add(
          quoted == null
              ? new Token(matcher.group().strip(), false)
              : new Token(
                  quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1"), true));
      end = matcher.end();
    }
    return found;
  }

  private Refusal unreadable() {
    return Refusal.badRequest("Could not parse cql : " + query);
  }

  private Optional<Token> peek() {
    return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
  }

  private boolean take(String word) {
    boolean there = peek().filter(token -> token.is(word)).isPresent();
    if (there) {
      at++;
    }
    return there;
  }

  private Token next() {
    Token token = peek().orElseThrow(this::unreadable);
    at++;
    return token;
  }

  private void expect(String word) {
    if (!take(word)) {
      throw unreadable();
    }
  }

  private Cql whole() {
    if (tokens.isEmpty()) {
      throw unreadable();
    }
    boolean ordersOnly = peek().filter(token -> token.is("order")).isPresent();
    Optional<Condition> where = ordersOnly ? Optional.empty() : Optional.of(either());
    List<Order> orders = new ArrayList<>();
    if (take("order")) {
      expect("by");
      do {
        String field = next().text().toLowerCase(Locale.ROOT);
        boolean down = take("desc");
        if (!down) {
          take("asc");
        }
        orders.add(new Order(field, down));
      } while (take(","));
    }
    if (peek().isPresent()) {
      throw unreadable();
    }
    return new Cql(where, orders);
  }

  private Condition either() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(both());
    } while (take("or"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
  }

  private Condition both() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(single());
    } while (take("and"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
  }

  private Condition single() {
    if (take("not")) {
      return new Condition.Not(single());
    }
    if (take("(")) {
      Condition inner = either();
      expect(")");
      return inner;
    }
    return clause();
  }

  private Condition clause() {
    Token field = next();
    if (field.quoted()) {
      throw unreadable();
    }
    String name = field.text().toLowerCase(Locale.ROOT);
    if (take("in")) {
      return new Condition.Clause(name, Operator.EQUAL, list());
    }
    if (take("not")) {
      expect("in");
      return new Condition.Clause(name, Operator.UNEQUAL, list());
    }
    Operator operator =
        switch (next().text()) {
          case "=" -> Operator.EQUAL;
          case "!=" -> Operator.UNEQUAL;
          case "~" -> Operator.LIKE;
          case "!~" -> Operator.UNLIKE;
          case "<" -> Operator.LESS;
          case "<=" -> Operator.AT_MOST;
          case ">" -> Operator.MORE;
          case ">=" -> Operator.AT_LEAST;
          default -> throw unreadable();
        };
    return new Condition.Clause(name, operator, List.of(value()));
  }

  /** A list in brackets, or a function that gives one. */
  private List<Value> list() {
    if (!take("(")) {
      Value value = value();
      if (value instanceof Value.Text) {
        throw unreadable();
      }
      return List.of(value);
    }
    List<Value> values = new ArrayList<>();
    do {
      values.add(value());
    } while (take(","));
    expect(")");
    return values;
  }

  private Value value() {
    Token token = next();
    if (!token.quoted() && token.text().matches("[=~<>!(),]+")) {
      throw unreadable();
    }
    if (token.quoted() || !take("(")) {
      return new Value.Text(token.text());
    }
    List<String> arguments = new ArrayList<>();
    if (!take(")")) {
      do {
        arguments.add(next().text());
      } while (take(","));
      expect(")");
    }
    return new Value.Function(token.text().toLowerCase(Locale.ROOT), arguments);
  }
}
