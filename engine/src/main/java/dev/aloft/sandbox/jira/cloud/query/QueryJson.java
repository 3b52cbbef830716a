package dev.aloft.sandbox.jira.cloud.query;

import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Jql.When;
import dev.aloft.sandbox.jira.jql.Operator;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Queries as the product takes them apart (the contract's {@code JqlQuery}). */
final class QueryJson {

  /** What needs no quotes. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.\\-]+");

  private QueryJson() {}

  static ObjectNode document(Jql jql) {
    ObjectNode document = Json.object();
    jql.where().ifPresent(where -> document.set("where", condition(where)));
    if (!jql.order().isEmpty()) {
      document
          .putObject("orderBy")
          .set(
              "fields",
              Json.array(
                  jql.order(),
                  sort -> {
                    ObjectNode one = Json.object();
                    one.set("field", field(sort.field()));
                    sort.ascending().ifPresent(up -> one.put("direction", up ? "asc" : "desc"));
                    return one;
                  }));
    }
    return document;
  }

  private static ObjectNode field(String name) {
    return Json.object().put("name", name).put("encodedName", encoded(name));
  }

  private static ObjectNode condition(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) -> compound("and", parts);
      case Condition.Or(var parts) -> compound("or", parts);
      case Condition.Not(var part) -> compound("not", List.of(part));
      case Condition.Clause clause -> clause(clause);
      case Condition.Was was -> {
        ObjectNode document = Json.object();
        document.set("field", field(was.field()));
        document.put("operator", was.operator());
        document.set("operand", operands(was.operands(), was.among()));
        yield predicates(document, was.when());
      }
      case Condition.Changed changed -> {
        ObjectNode document = Json.object();
        document.set("field", field(changed.field()));
        document.put("operator", "changed");
        yield predicates(document, changed.when());
      }
    };
  }

  private static ObjectNode compound(String operator, List<Condition> parts) {
    ObjectNode document = Json.object();
    document.set("clauses", Json.array(parts, QueryJson::condition));
    return document.put("operator", operator);
  }

  private static ObjectNode clause(Condition.Clause clause) {
    ObjectNode document = Json.object();
    document.set("field", field(clause.field()));
    document.put("operator", clause.operator().text());
    boolean list = clause.operator() == Operator.IN || clause.operator() == Operator.NOT_IN;
    document.set("operand", operands(clause.operands(), list));
    return document;
  }

  private static ObjectNode predicates(ObjectNode document, List<When> when) {
    document.set(
        "predicates",
        Json.array(
            when,
            one -> {
              ObjectNode predicate = Json.object().put("operator", one.relation().text());
              predicate.set("operand", operands(one.operands(), one.operands().size() > 1));
              return predicate;
            }));
    return document;
  }

  private static ObjectNode operands(List<Operand> operands, boolean list) {
    boolean function = operands.getFirst() instanceof Operand.Function;
    return list && !(function && operands.size() == 1)
        ? list(operands)
        : operand(operands.getFirst());
  }

  private static ObjectNode list(List<Operand> operands) {
    ObjectNode document = Json.object();
    document.set("values", Json.array(operands, QueryJson::operand));
    return document.put("encodedOperand", encodedList(operands));
  }

  private static String encodedList(List<Operand> operands) {
    return operands.stream().map(QueryJson::encoded).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Operands as they stand in a query. */
  static String encoded(List<Operand> operands, boolean list) {
    boolean function = operands.getFirst() instanceof Operand.Function;
    return list && !(function && operands.size() == 1)
        ? encodedList(operands)
        : encoded(operands.getFirst());
  }

  private static ObjectNode operand(Operand operand) {
    return switch (operand) {
      case Operand.Empty() -> Json.object().put("keyword", "empty");
      case Operand.Text(var text) ->
          Json.object().put("value", text).put("encodedValue", encoded(text));
      case Operand.Function(var name, var arguments) -> {
        ObjectNode document = Json.object().put("function", name);
        document.set("arguments", Json.texts(arguments));
        yield document.put("encodedOperand", encoded(operand));
      }
    };
  }

  /** An operand as it stands in a query. */
  static String encoded(Operand operand) {
    return switch (operand) {
      case Operand.Empty() -> "EMPTY";
      case Operand.Text(var text) -> encoded(text);
      case Operand.Function(var name, var arguments) ->
          name
              + arguments.stream()
                  .map(QueryJson::encoded)
                  .collect(Collectors.joining(", ", "(", ")"));
    };
  }

  /** A text as it stands in a query. */
  static String encoded(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
