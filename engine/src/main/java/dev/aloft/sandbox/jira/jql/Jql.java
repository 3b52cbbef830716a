package dev.aloft.sandbox.jira.jql;

import java.util.List;
import java.util.Optional;

/**
 * A query as it was written.
 *
 * @param where what must hold; nothing where everything is wanted
 * @param order by what the answer is sorted
 */
public record Jql(Optional<Condition> where, List<Sort> order) {

  /** What must hold. */
  public sealed interface Condition {

    /** All of them. */
    record And(List<Condition> parts) implements Condition {}

    /** Any of them. */
    record Or(List<Condition> parts) implements Condition {}

    /** The opposite. */
    record Not(Condition part) implements Condition {}

    /** A field holds something. */
    record Clause(String field, Operator operator, List<Operand> operands) implements Condition {}
  }

  /** What a field is held against. */
  public sealed interface Operand {

    /** A word, a number, or a text in quotes. */
    record Text(String text) implements Operand {}

    /** No value at all. */
    record Empty() implements Operand {}

    /** What a function yields. */
    record Function(String name, List<String> arguments) implements Operand {}
  }

  /** One field of the order. */
  public record Sort(String field, Optional<Boolean> ascending) {}

  /** Whether it restricts nothing. */
  public boolean unbounded() {
    return where.isEmpty();
  }

  /** Keeps a copy. */
  public Jql {
    order = List.copyOf(order);
  }
}
