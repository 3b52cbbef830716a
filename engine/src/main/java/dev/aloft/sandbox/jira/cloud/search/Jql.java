package dev.aloft.sandbox.jira.cloud.search;

import java.util.List;

/**
 * A query as it was written, not yet looked up: what must hold, and an order.
 *
 * @param where what must hold; an empty conjunction where the query restricts nothing
 * @param order by what the answer is sorted
 */
public record Jql(Condition where, List<Order> order) {

  /** Keeps a copy. */
  public Jql {
    order = List.copyOf(order);
  }

  /** Whether the query restricts nothing. */
  public boolean unbounded() {
    return where instanceof Condition.All(var parts) && parts.isEmpty();
  }

  /** What an issue must be like. */
  public sealed interface Condition {

    /** All of these hold. */
    record All(List<Condition> parts) implements Condition {}

    /** One of these holds at least. */
    record Any(List<Condition> parts) implements Condition {}

    /** This does not hold. */
    record Not(Condition part) implements Condition {}

    /**
     * A condition on one field.
     *
     * @param field as the query writes it
     * @param operator in small letters: {@code =}, {@code not in}, {@code is not}, …
     * @param operands one, or those of the list
     */
    record Clause(String field, String operator, List<Operand> operands) implements Condition {

      /** Whether the operator says what is not wanted. */
      boolean negative() {
        return switch (operator) {
          case "!=", "not in", "is not", "!~" -> true;
          default -> false;
        };
      }

      /** Whether the operator names values that are equal: {@code =}, {@code in}. */
      boolean naming() {
        return operator.equals("=") || operator.equals("in");
      }
    }
  }

  /** With what a field is compared. */
  public sealed interface Operand {

    /** A value. */
    record Value(String text) implements Operand {}

    /** {@code EMPTY} or {@code NULL}. */
    record Empty() implements Operand {}

    /** A function, such as {@code openSprints()}. */
    record Function(String name, List<String> arguments) implements Operand {}
  }

  /** One field of the order. */
  public record Order(String field, boolean ascending) {}
}
