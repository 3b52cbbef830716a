package dev.aloft.text.jql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes JQL that reads back as the same tree: words plain where they may be, else quoted. */
public final class JqlPrinter {

  private JqlPrinter() {}

  /** A whole query. */
  public static String print(Query query) {
    String where = query.where().map(JqlPrinter::any).orElse("");
    if (query.orderBy().isEmpty()) {
      return where;
    }
    String order = query.orderBy().stream().map(JqlPrinter::sort).collect(Collectors.joining(", "));
    return (where.isEmpty() ? "" : where + " ") + "ORDER BY " + order;
  }

  /** A name or a text, in quotes unless it means the same without. */
  public static String print(String text) {
    return ReservedWords.plain(text) ? text : Escapes.quoted(text);
  }

  private static String sort(Query.Sort sort) {
    String field = print(sort.field());
    return sort.direction() == Query.Direction.DEFAULT ? field : field + " " + sort.direction();
  }

  private static String any(Clause clause) {
    return clause instanceof Clause.Or(List<Clause> clauses)
        ? joined(clauses, " OR ")
        : all(clause);
  }

  private static String all(Clause clause) {
    return clause instanceof Clause.And(List<Clause> clauses)
        ? joined(clauses, " AND ")
        : one(clause);
  }

  /** What is joined by one word stands in brackets within what is joined by the other. */
  private static String joined(List<Clause> clauses, String word) {
    return clauses.stream()
        .map(clause ->
            clause instanceof Clause.And && word.equals(" OR ") ? all(clause) : one(clause))
        .collect(Collectors.joining(word));
  }

  private static String one(Clause clause) {
    return switch (clause) {
      case Clause.Not(Clause negated) -> "NOT " + one(negated);
      case Clause.Comparison comparison -> print(comparison);
      case Clause.And _, Clause.Or _ -> "(" + any(clause) + ")";
    };
  }

  private static String print(Clause.Comparison comparison) {
    StringBuilder text = new StringBuilder(print(comparison.field()));
    text.append(' ').append(comparison.operator().text());
    comparison.operand().ifPresent(operand -> text.append(' ').append(print(operand)));
    for (Predicate predicate : comparison.predicates()) {
      text.append(' ').append(predicate.kind()).append(' ').append(print(predicate.operand()));
    }
    return text.toString();
  }

  /** A field with what follows it in brackets. */
  public static String print(Field field) {
    if (field.customFieldId().isPresent()) {
      return field.name().toLowerCase(Locale.ROOT)
          + "["
          + field.properties().getFirst().key()
          + "]";
    }
    StringBuilder text = new StringBuilder(print(field.name()));
    for (Field.Property property : field.properties()) {
      text.append('[').append(print(property.key())).append(']');
      if (!property.path().isEmpty()) {
        text.append(Escapes.quoted(property.path()));
      }
    }
    return text.toString();
  }

  /** An operand. */
  public static String print(Operand operand) {
    return switch (operand) {
      case Operand.Text(String value, Place _) -> print(value);
      case Operand.Whole(long value, Place _) -> Long.toString(value);
      case Operand.Empty(Place _) -> "EMPTY";
      case Operand.Function(Operand.Text name, List<Operand.Text> arguments, Place _) ->
          print(name) + "(" + list(arguments) + ")";
      case Operand.Several(List<Operand> values, Place _) -> "(" + list(values) + ")";
    };
  }

  private static String list(List<? extends Operand> operands) {
    return operands.stream().map(JqlPrinter::print).collect(Collectors.joining(", "));
  }
}
