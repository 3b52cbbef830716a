package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field of times or numbers: understands {@code <} and its like too.
 *
 * @param <V> what its values are
 */
final class OrderedField<V extends Comparable<V>> implements JqlField {

  private final Set<String> names;
  private final Function<IssueHead, List<V>> values;
  private final BiFunction<Operand, Asker, Optional<V>> reader;

  /**
   * A field.
   *
   * @param reader what an operand says; nothing where it is none of the field's values
   */
  OrderedField(
      Set<String> names,
      Function<IssueHead, Optional<V>> value,
      BiFunction<Operand, Asker, Optional<V>> reader) {
    this(names, reader, issue -> value.apply(issue).stream().toList());
  }

  private OrderedField(
      Set<String> names,
      BiFunction<Operand, Asker, Optional<V>> reader,
      Function<IssueHead, List<V>> values) {
    this.names = names;
    this.values = values;
    this.reader = reader;
  }

  /** A field with several values, any of which may be the one that is looked for. */
  static <V extends Comparable<V>> OrderedField<V> ofMany(
      Set<String> names,
      Function<IssueHead, List<V>> values,
      BiFunction<Operand, Asker, Optional<V>> reader) {
    return new OrderedField<>(names, reader, values);
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    Predicate<IssueHead> without = issue -> values.apply(issue).isEmpty();
    boolean empty = clause.operands().contains(new Operand.Empty());
    List<V> wanted = new ArrayList<>();
    for (Operand operand : clause.operands()) {
      if (!(operand instanceof Operand.Empty)) {
        wanted.add(reader.apply(operand, asker).orElseThrow(() -> unreadable(clause, operand)));
      }
    }
    return switch (clause.operator()) {
      case EQUALS, IN -> one(wanted).or(empty ? without : issue -> false);
      case NOT_EQUALS, NOT_IN -> one(wanted).or(without).negate();
      case IS, IS_NOT -> {
        if (!wanted.isEmpty()) {
          throw JqlField.unfit(clause);
        }
        yield clause.operator().negative() ? without.negate() : without;
      }
      case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
        if (empty) {
          throw JqlField.unfit(clause);
        }
        yield compared(clause.operator(), wanted.getFirst());
      }
      case LIKE, NOT_LIKE -> throw JqlField.unfit(clause);
    };
  }

  private Predicate<IssueHead> one(List<V> wanted) {
    return issue ->
        values.apply(issue).stream()
            .anyMatch(has -> wanted.stream().anyMatch(one -> has.compareTo(one) == 0));
  }

  private Predicate<IssueHead> compared(Operator operator, V edge) {
    return issue ->
        values.apply(issue).stream().anyMatch(has -> operator.holds(has.compareTo(edge)));
  }

  private static RuntimeException unreadable(Clause clause, Operand operand) {
    return switch (operand) {
      case Operand.Function(var name, var arguments) -> JqlField.noFunction(name);
      case Operand.Text(var text) -> JqlField.unknown(clause.field(), text).refusal();
      case Operand.Empty() -> JqlField.unfit(clause);
    };
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return Optional.of(
        Comparator.comparing(
            issue -> values.apply(issue).stream().findFirst(),
            (one, other) ->
                one.isPresent() && other.isPresent()
                    ? one.get().compareTo(other.get())
                    : Boolean.compare(one.isEmpty(), other.isEmpty())));
  }
}
