package dev.aloft.sandbox.jira.cloud.query;

import dev.aloft.sandbox.jira.jql.Jql;
import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Sort;
import dev.aloft.sandbox.jira.jql.Jql.When;
import dev.aloft.sandbox.jira.jql.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a query down. */
final class QueryText {

  private QueryText() {}

  static String of(Jql jql) {
    String where = jql.where().map(condition -> of(condition, false)).orElse("");
    if (jql.order().isEmpty()) {
      return where;
    }
    String order =
        jql.order().stream().map(QueryText::of).collect(Collectors.joining(", ", "ORDER BY ", ""));
    return where.isEmpty() ? order : where + " " + order;
  }

  private static String of(Sort sort) {
    return QueryJson.encoded(sort.field())
        + sort.ascending().map(up -> up ? " ASC" : " DESC").orElse("");
  }

  /**
   * A condition.
   *
   * @param inner whether it stands inside another one, which its parts must not fall apart in
   */
  private static String of(Condition condition, boolean inner) {
    return switch (condition) {
      case Condition.And(var parts) -> joined(parts, " AND ", inner);
      case Condition.Or(var parts) -> joined(parts, " OR ", inner);
      case Condition.Not(var part) -> "NOT " + of(part, true);
      case Condition.Clause clause ->
          QueryJson.encoded(clause.field())
              + " "
              + clause.operator().text()
              + " "
              + operands(clause);
      case Condition.Was was ->
          QueryJson.encoded(was.field())
              + " "
              + was.operator()
              + " "
              + QueryJson.encoded(was.operands(), was.among())
              + when(was.when());
      case Condition.Changed changed ->
          QueryJson.encoded(changed.field()) + " changed" + when(changed.when());
    };
  }

  private static String joined(List<Condition> parts, String word, boolean inner) {
    String text = parts.stream().map(part -> of(part, true)).collect(Collectors.joining(word));
    return inner ? "(" + text + ")" : text;
  }

  private static String when(List<When> all) {
    return all.stream()
        .map(one ->
            " "
                + one.relation().text()
                + " "
                + QueryJson.encoded(one.operands(), one.operands().size() > 1))
        .collect(Collectors.joining());
  }

  private static String operands(Condition.Clause clause) {
    return QueryJson.encoded(
        clause.operands(),
        clause.operator() == Operator.IN || clause.operator() == Operator.NOT_IN);
  }
}
