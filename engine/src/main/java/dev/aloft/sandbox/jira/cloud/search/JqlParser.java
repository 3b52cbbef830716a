package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.search.Jql.Clause;
import dev.aloft.sandbox.jira.cloud.search.Jql.Order;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the subset of JQL that the sandbox evaluates: clauses joined by AND on {@code project},
 * {@code key}, {@code id}, {@code issuetype}, {@code status}, {@code parent} and {@code labels},
 * and ORDER BY {@code key}, {@code id}, {@code created}, {@code updated}. Everything else is an
 * error, never an empty result.
 */
public final class JqlParser {

  /** The most fields of an order (contract's search pages: seven). */
  private static final int MOST_ORDERS = 7;

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("project", "project"),
          Map.entry("key", "key"),
          Map.entry("issuekey", "key"),
          Map.entry("issue", "key"),
          Map.entry("id", "key"),
          Map.entry("issuetype", "issuetype"),
          Map.entry("type", "issuetype"),
          Map.entry("status", "status"),
          Map.entry("parent", "parent"),
          Map.entry("labels", "labels"));

  private static final Map<String, String> ORDERS =
      Map.of(
          "key", "key",
          "issuekey", "key",
          "id", "id",
          "created", "created",
          "createddate", "created",
          "updated", "updated",
          "updateddate", "updated");

  private static final Set<String> COMPARING = Set.of("<", "<=", ">", ">=");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'"
              + "|(<=|>=|!=|!~|[=<>~(),])|([^\\s=<>~!(),\"']+))");

  private record Token(String text, boolean quoted) {
    boolean is(String word) {
      return !quoted && text.equalsIgnoreCase(word);
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private JqlParser(String jql) {
    Matcher matcher = TOKEN.matcher(jql);
    int end = 0;
    while (end < jql.length() && matcher.find(end) && matcher.start() == end) {
      if (matcher.group(1) != null || matcher.group(2) != null) {
        String text = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        tokens.add(new Token(text.replaceAll("\\\\(.)", "$1"), true));
      } else {
        tokens.add(
            new Token(matcher.group(3) != null ? matcher.group(3) : matcher.group(4), false));
      }
      end = matcher.end();
    }
    if (!jql.substring(end).isBlank()) {
      throw error("Error in the JQL Query: unexpected characters at position " + (end + 1) + ".");
    }
  }

  /** The query of a text. */
  static Jql parse(String jql) {
    return new JqlParser(jql).query();
  }

  /**
   * Checks a query without evaluating it.
   *
   * @throws Refusal 400 when the product could not read it
   */
  public static void check(String jql) {
    parse(jql);
  }

  private static Refusal error(String message) {
    return Refusal.badRequest(message);
  }

  private Jql query() {
    List<Clause> clauses = new ArrayList<>();
    while (at < tokens.size() && !tokens.get(at).is("order")) {
      if (!clauses.isEmpty()) {
        expect("and");
      }
      clauses.add(clause());
    }
    return new Jql(clauses, order());
  }

  private Token next() {
    if (at >= tokens.size()) {
      throw error("Error in the JQL Query: the query ended where more was expected.");
    }
    return tokens.get(at++);
  }

  private void expect(String word) {
    Token token = next();
    if (!token.is(word)) {
      throw error(
          "Error in the JQL Query: expecting '"
              + word.toUpperCase(Locale.ROOT)
              + "' but got '"
              + token.text()
              + "'. The sandbox evaluates clauses joined by AND only.");
    }
  }

  private Clause clause() {
    Token name = next();
    String field = FIELDS.get(name.text().toLowerCase(Locale.ROOT));
    if (field == null) {
      throw error(
          "Field '" + name.text() + "' does not exist or you do not have permission to view it.");
    }
    Token operator = next();
    String verb = operator.text().toLowerCase(Locale.ROOT);
    if (operator.is("not")) {
      expect("in");
      verb = "not in";
    }
    return switch (verb) {
      case "=", "!=" -> new Clause(field, verb, List.of(value()));
      case "in", "not in" -> new Clause(field, verb, list());
      default -> {
        if (!COMPARING.contains(verb) || !field.equals("key")) {
          throw error(
              "The operator '" + verb + "' is not supported by the '" + name.text() + "' field.");
        }
        yield new Clause(field, verb, List.of(value()));
      }
    };
  }

  private String value() {
    Token token = next();
    if (at < tokens.size() && tokens.get(at).is("(")) {
      throw error("Unable to find JQL function '" + token.text() + "()'.");
    }
    return token.text();
  }

  private List<String> list() {
    List<String> values = new ArrayList<>();
    Token open = next();
    if (!open.is("(")) {
      throw error("Error in the JQL Query: expecting '(' but got '" + open.text() + "'.");
    }
    while (true) {
      values.add(value());
      Token token = next();
      if (token.is(")")) {
        return values;
      }
      if (!token.is(",")) {
        throw error("Error in the JQL Query: expecting ')' or ',' but got '" + token.text() + "'.");
      }
    }
  }

  private List<Order> order() {
    List<Order> orders = new ArrayList<>();
    if (at == tokens.size()) {
      return orders;
    }
    expect("order");
    expect("by");
    while (true) {
      Token name = next();
      String field = ORDERS.get(name.text().toLowerCase(Locale.ROOT));
      if (field == null) {
        throw error("The sandbox does not sort by the field '" + name.text() + "'.");
      }
      boolean ascending = true;
      if (at < tokens.size() && (tokens.get(at).is("asc") || tokens.get(at).is("desc"))) {
        ascending = next().is("asc");
      }
      orders.add(new Order(field, ascending));
      if (at == tokens.size()) {
        break;
      }
      expect(",");
    }
    if (orders.size() > MOST_ORDERS) {
      throw error("The query may sort by at most " + MOST_ORDERS + " fields.");
    }
    return orders;
  }
}
