package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.search.Jql.Condition;
import dev.aloft.sandbox.jira.cloud.search.Jql.Operand;
import dev.aloft.sandbox.jira.cloud.search.Jql.Order;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the whole grammar of JQL but for history: {@code was} and {@code changed} are answered with
 * 501. Whether fields, values and functions exist is not asked here.
 */
final class JqlParser {

  /** The most fields of an order (contract's search pages: seven). */
  private static final int MOST_ORDERS = 7;

  private static final Set<String> HISTORY = Set.of("was", "changed");

  private final List<JqlTokens.Token> tokens;
  private int at;

  private JqlParser(String jql) {
    this.tokens = JqlTokens.of(jql);
  }

  /**
   * The query of a text.
   *
   * @throws Refusal 400 when the product could not read it
   */
  static Jql parse(String jql) {
    JqlParser parser = new JqlParser(jql);
    Condition where =
        parser.ended() || parser.ahead("order") ? new Condition.All(List.of()) : parser.any();
    return new Jql(where, parser.order());
  }

  private boolean ended() {
    return at == tokens.size();
  }

  private boolean ahead(String word) {
    return !ended() && tokens.get(at).is(word);
  }

  private boolean skip(String... words) {
    for (String word : words) {
      if (ahead(word)) {
        at++;
        return true;
      }
    }
    return false;
  }

  private JqlTokens.Token next() {
    if (ended()) {
      throw error("the query ended where more was expected.");
    }
    return tokens.get(at++);
  }

  private void expect(String word) {
    JqlTokens.Token token = next();
    if (!token.is(word)) {
      throw error(
          "expecting '" + word.toUpperCase(Locale.ROOT) + "' but got '" + token.text() + "'.");
    }
  }

  private static Refusal error(String message) {
    return Refusal.badRequest("Error in the JQL Query: " + message);
  }

  private Condition any() {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (skip("or", "||")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (skip("and", "&&")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition one() {
    if (skip("not", "!")) {
      return new Condition.Not(one());
    }
    if (skip("(")) {
      Condition inner = any();
      expect(")");
      return inner;
    }
    return clause();
  }

  private Condition clause() {
    String field = word();
    JqlTokens.Token token = next();
    String operator = token.text().toLowerCase(Locale.ROOT);
    if (token.quoted()) {
      throw error("expecting an operator but got '" + token.text() + "'.");
    }
    return switch (operator) {
      case "=", "!=", "~", "!~", "<", "<=", ">", ">=" ->
          new Condition.Clause(field, operator, List.of(operand()));
      case "in" -> new Condition.Clause(field, operator, list());
      case "not" -> {
        expect("in");
        yield new Condition.Clause(field, "not in", list());
      }
      case "is" -> {
        String is = skip("not") ? "is not" : "is";
        yield new Condition.Clause(field, is, List.of(operand()));
      }
      default -> {
        if (HISTORY.contains(operator)) {
          throw Refusal.of(501, "The sandbox does not implement the JQL operator " + operator);
        }
        throw error("expecting an operator but got '" + token.text() + "'.");
      }
    };
  }

  private String word() {
    JqlTokens.Token token = next();
    if (token.mark()) {
      throw error("expecting a field or value but got '" + token.text() + "'.");
    }
    return token.text();
  }

  private Operand operand() {
    boolean quoted = !ended() && tokens.get(at).quoted();
    String text = word();
    if (!quoted && (text.equalsIgnoreCase("empty") || text.equalsIgnoreCase("null"))) {
      return new Operand.Empty();
    }
    if (!skip("(")) {
      return new Operand.Value(text);
    }
    List<String> arguments = new ArrayList<>();
    while (!skip(")")) {
      if (!arguments.isEmpty()) {
        expect(",");
      }
      arguments.add(word());
    }
    return new Operand.Function(text, arguments);
  }

  /** A list, or a function that stands for one. */
  private List<Operand> list() {
    if (!skip("(")) {
      Operand operand = operand();
      if (operand instanceof Operand.Function) {
        return List.of(operand);
      }
      throw error("expecting '(' after IN.");
    }
    List<Operand> operands = new ArrayList<>(List.of(operand()));
    while (!skip(")")) {
      expect(",");
      operands.add(operand());
    }
    return operands;
  }

  private List<Order> order() {
    List<Order> orders = new ArrayList<>();
    if (ended()) {
      return orders;
    }
    expect("order");
    expect("by");
    do {
      String field = word();
      boolean descending = skip("desc");
      if (!descending) {
        skip("asc");
      }
      orders.add(new Order(field, !descending));
    } while (skip(","));
    if (!ended()) {
      throw error("unexpected '" + tokens.get(at).text() + "' at the end.");
    }
    if (orders.size() > MOST_ORDERS) {
      throw Refusal.badRequest("The query may sort by at most " + MOST_ORDERS + " fields.");
    }
    return orders;
  }
}
