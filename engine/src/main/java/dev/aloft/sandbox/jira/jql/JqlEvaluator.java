package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns queries into tests and orders. What a field lacks fits no negative operator: {@code
 * assignee != bob} finds no unassigned issue, as in the product.
 *
 * @param <T> what is searched
 */
public final class JqlEvaluator<T> {

  private final JqlFields<T> fields;

  /** An evaluator over the fields of a product. */
  public JqlEvaluator(JqlFields<T> fields) {
    this.fields = fields;
  }

  /**
   * What a query finds.
   *
   * @throws Refusal 400 for a field, value, function or operator that means nothing
   */
  public Predicate<T> test(Jql jql) {
    return jql.where().map(this::test).orElse(all -> true);
  }

  private Predicate<T> test(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) ->
          Condition.cheapestFirst(parts).stream()
              .map(this::test)
              .reduce(all -> true, Predicate::and);
      case Condition.Or(var parts) ->
          Condition.cheapestFirst(parts).stream()
              .map(this::test)
              .reduce(none -> false, Predicate::or);
      case Condition.Not(var part) -> test(part).negate();
      case Condition.Clause clause -> clause(clause);
      case Condition.Was was -> past(was.field()).test(was);
      case Condition.Changed changed -> past(changed.field()).test(changed);
    };
  }

  private JqlField<T> field(String name) {
    return fields
        .field(name)
        .orElseThrow(() ->
            Refusal.badRequest(
                "Field '" + name + "' does not exist or you do not have permission to view it."));
  }

  /** A field that is not there is told before one that has no history. */
  private JqlPast<T> past(String name) {
    field(name);
    return new JqlPast<>(fields.past());
  }

  private Predicate<T> clause(Condition.Clause clause) {
    JqlField<T> field = field(clause.field());
    Operator operator = clause.operator();
    if (!field.operators().contains(operator)) {
      throw Refusal.badRequest(
          "The operator '"
              + operator.text()
              + "' is not supported by the '"
              + clause.field()
              + "' field.");
    }
    boolean empty = clause.operands().stream().anyMatch(Operand.Empty.class::isInstance);
    if (empty && !field.empty()) {
      throw Refusal.badRequest(
          "The field '" + clause.field() + "' does not support searching for EMPTY values.");
    }
    boolean is = operator == Operator.IS || operator == Operator.IS_NOT;
    if (is && !empty) {
      throw Refusal.badRequest(
          "The operator '"
              + operator.text()
              + "' can only be used with EMPTY or NULL for field '"
              + clause.field()
              + "'.");
    }
    if (field.like().isPresent() && (operator == Operator.LIKE || operator == Operator.NOT_LIKE)) {
      return like(clause, field, field.like().get());
    }
    return operator.comparing() ? comparing(clause, field) : among(clause, field, empty);
  }

  private Predicate<T> like(Condition.Clause clause, JqlField<T> field, JqlField.Like like) {
    String text =
        switch (clause.operands().getFirst()) {
          case Operand.Text(var words) -> words;
          case Operand.Empty() -> "";
          case Operand.Function(var name, var _) ->
              throw Refusal.badRequest(
                  "The function '" + name + "' cannot be used with the operator '~'.");
        };
    if (text.isBlank()) {
      throw Refusal.badRequest(
          "The field '" + clause.field() + "' does not support searching for an empty string.");
    }
    if (text.startsWith("*") || text.startsWith("?")) {
      throw Refusal.badRequest(
          "The text query '"
              + text
              + "' for field '"
              + clause.field()
              + "' is not allowed to start with '"
              + text.charAt(0)
              + "'.");
    }
    Words.check(text);
    Predicate<T> found =
        thing -> field.values().apply(thing).stream().anyMatch(value -> like.test(value, text));
    return clause.operator().negative()
        ? found.negate().and(thing -> !field.values().apply(thing).isEmpty())
        : found;
  }

  private Predicate<T> comparing(Condition.Clause clause, JqlField<T> field) {
    Comparator<String> compare = field.compare().orElseThrow();
    List<String> edges = meanings(clause, field);
    if (edges.isEmpty()) {
      return none -> false;
    }
    String edge = edges.getFirst();
    return thing ->
        field.values().apply(thing).stream()
            .anyMatch(value -> clause.operator().holds(compare.compare(value, edge)));
  }

  private Predicate<T> among(Condition.Clause clause, JqlField<T> field, boolean empty) {
    Set<String> wanted = new HashSet<>(meanings(clause, field));
    boolean negative = clause.operator().negative();
    boolean none = empty || wanted.contains(JqlField.NONE);
    return thing -> {
      Collection<String> values = field.values().apply(thing);
      if (values.isEmpty()) {
        return !negative && none;
      }
      return negative != values.stream().anyMatch(wanted::contains);
    };
  }

  private List<String> meanings(Condition.Clause clause, JqlField<T> field) {
    List<String> meanings = new ArrayList<>();
    for (Operand operand : clause.operands()) {
      switch (operand) {
        case Operand.Text(var text) -> meanings.addAll(field.meaning().apply(text));
        case Operand.Function(var name, var arguments) ->
            meanings.addAll(
                fields
                    .function(clause.field(), name, arguments)
                    .orElseThrow(
                        () -> Refusal.badRequest("Unable to find JQL function '" + name + "()'.")));
        case Operand.Empty() -> {
          // Held against the absence of values, not against values.
        }
      }
    }
    return meanings;
  }

  /**
   * The order of a query; what stands equal stays as it was.
   *
   * @throws Refusal 400 for a field by which nothing can be sorted
   */
  public Optional<Comparator<T>> order(Jql jql) {
    Optional<Comparator<T>> order = Optional.empty();
    for (Jql.Sort sort : jql.order()) {
      Comparator<T> by =
          field(sort.field())
              .sort()
              .orElseThrow(() ->
                  Refusal.badRequest("Field '" + sort.field() + "' does not support sorting."));
      Comparator<T> way = sort.ascending().orElse(true) ? by : by.reversed();
      order = Optional.of(order.map(first -> first.thenComparing(way)).orElse(way));
    }
    return order;
  }

  /** The values to which a query holds a field with {@code =} or {@code in} at its top level. */
  public Optional<Set<String>> bounds(Jql jql, Predicate<String> wanted) {
    return jql.where().flatMap(where -> bounds(where, wanted));
  }

  private Optional<Set<String>> bounds(Condition condition, Predicate<String> wanted) {
    return switch (condition) {
      case Condition.And(var parts) ->
          parts.stream().flatMap(part -> bounds(part, wanted).stream()).findFirst();
      case Condition.Clause clause
          when wanted.test(clause.field().toLowerCase(Locale.ROOT))
              && (clause.operator() == Operator.EQUALS || clause.operator() == Operator.IN) ->
          Optional.of(Set.copyOf(meanings(clause, field(clause.field()))));
      case Condition.Clause _,
          Condition.Or _,
          Condition.Not _,
          Condition.Was _,
          Condition.Changed _ ->
          Optional.empty();
    };
  }
}
