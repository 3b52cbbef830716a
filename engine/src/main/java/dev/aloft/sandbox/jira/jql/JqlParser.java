package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Jql.Relation;
import dev.aloft.sandbox.jira.jql.Jql.When;
import dev.aloft.sandbox.jira.jql.JqlLexer.Token;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads queries: AND, OR, NOT, brackets, the operators of {@link Operator}, EMPTY, functions, WAS
 * and CHANGED with what they say of when and by whom, ORDER BY.
 */
public final class JqlParser {

  /** Words and signs that mean something and cannot stand for a value. */
  private static final Set<String> RESERVED =
      Set.of(
          "and", "or", "not", "in", "is", "was", "changed", "order", "by", ",", "(", ")", "=", "!=",
          "<", ">");

  private final List<Token> tokens;
  private final int length;
  private int at;

  private JqlParser(String jql) {
    tokens = JqlLexer.tokens(jql);
    length = jql.length();
  }

  /**
   * The query of a text.
   *
   * @throws Refusal 400 when it is none
   */
  public static Jql parse(String jql) {
    return new JqlParser(jql).query();
  }

  private Jql query() {
    Optional<Condition> where =
        at < tokens.size() && !peeks("order") ? Optional.of(or()) : Optional.empty();
    List<Jql.Sort> order = peeks("order") ? order() : List.of();
    if (at < tokens.size()) {
      throw unexpected(tokens.get(at), "either 'OR' or 'AND'");
    }
    return new Jql(where, order);
  }

  private Condition or() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(and());
    } while (takes("or") || takes("||") || takes("|"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
  }

  private Condition and() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(not());
    } while (takes("and") || takes("&&") || takes("&"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
  }

  private Condition not() {
    if (takes("not") || takes("!")) {
      return new Condition.Not(not());
    }
    if (takes("(")) {
      Condition inner = or();
      expect(")");
      return inner;
    }
    return clause();
  }

  private Condition clause() {
    Token name = next("a field name");
    if (!name.quoted() && RESERVED.contains(name.text().toLowerCase(Locale.ROOT))) {
      throw unexpected(name, "a field name");
    }
    if (takes("was")) {
      return was(name.text());
    }
    if (takes("changed")) {
      return new Condition.Changed(name.text(), when());
    }
    Operator operator = operator();
    List<Operand> operands =
        switch (operator) {
          case IN, NOT_IN -> listed();
          default -> List.of(operand());
        };
    return new Condition.Clause(name.text(), operator, operands);
  }

  private Condition was(String field) {
    boolean negative = takes("not");
    boolean among = takes("in");
    List<Operand> operands = among ? listed() : List.of(operand());
    return new Condition.Was(field, negative, among, operands, when());
  }

  private List<When> when() {
    List<When> all = new ArrayList<>();
    Optional<Relation> relation = relation();
    while (relation.isPresent()) {
      at++;
      all.add(new When(relation.get(), peeks("(") ? list() : List.of(operand())));
      relation = relation();
    }
    return all;
  }

  private Optional<Relation> relation() {
    return Stream.of(Relation.values()).filter(one -> peeks(one.text())).findFirst();
  }

  private List<Operand> listed() {
    return peeks("(") ? list() : List.of(function());
  }

  private Operator operator() {
    Token token = next("an operator");
    String word = token.text().toLowerCase(Locale.ROOT);
    if (token.is("is") && takes("not")) {
      word = "is not";
    } else if (token.is("not") && takes("in")) {
      word = "not in";
    }
    Optional<Operator> operator = token.quoted() ? Optional.empty() : Operator.of(word);
    return operator.orElseThrow(() ->
        error(
            "Expecting operator but got '"
                + token.text()
                + "'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN',"
                + " 'NOT IN', 'IS', 'IS NOT', 'WAS', 'WAS IN', 'WAS NOT', 'WAS NOT IN' and"
                + " 'CHANGED'.",
            token.at()));
  }

  private List<Operand> list() {
    expect("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (takes(","));
    expect(")");
    return operands;
  }

  private Operand operand() {
    Token token = next("either a value, list or function");
    if (!token.quoted() && RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
      throw unexpected(token, "either a value, list or function");
    }
    if (takes("(")) {
      return new Operand.Function(token.text(), arguments());
    }
    return token.is("empty") || token.is("null")
        ? new Operand.Empty()
        : new Operand.Text(token.text());
  }

  /** What may stand for a list: a function. */
  private Operand function() {
    Operand operand = operand();
    if (operand instanceof Operand.Function) {
      return operand;
    }
    throw unexpected(tokens.get(at - 1), "either a list in brackets or a function");
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (takes(")")) {
      return arguments;
    }
    do {
      arguments.add(next("an argument").text());
    } while (takes(","));
    expect(")");
    return arguments;
  }

  private List<Jql.Sort> order() {
    expect("order");
    expect("by");
    List<Jql.Sort> order = new ArrayList<>();
    do {
      String field = next("a field name").text();
      Optional<Boolean> ascending =
          takes("asc") ? Optional.of(true) : takes("desc") ? Optional.of(false) : Optional.empty();
      order.add(new Jql.Sort(field, ascending));
    } while (takes(","));
    return order;
  }

  private boolean peeks(String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  private boolean takes(String word) {
    if (peeks(word)) {
      at++;
      return true;
    }
    return false;
  }

  private Token next(String wanted) {
    if (at == tokens.size()) {
      throw error("Expecting " + wanted + " before the end of the query.", length);
    }
    return tokens.get(at++);
  }

  private void expect(String word) {
    Token token = next("'" + word.toUpperCase(Locale.ROOT) + "'");
    if (!token.is(word)) {
      throw unexpected(token, "'" + word.toUpperCase(Locale.ROOT) + "'");
    }
  }

  private static Refusal unexpected(Token token, String wanted) {
    return error("Expecting " + wanted + " but got '" + token.text() + "'.", token.at());
  }

  private static Refusal error(String message, int at) {
    return Refusal.badRequest(
        "Error in the JQL Query: " + message + " (line 1, character " + (at + 1) + ")");
  }
}
