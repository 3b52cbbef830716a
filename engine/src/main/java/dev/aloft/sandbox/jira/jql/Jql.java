package dev.aloft.sandbox.jira.jql;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    /**
     * A field held something once, or still does.
     *
     * @param negative whether it must never have
     * @param among whether one of several things, in brackets or from a function
     */
    record Was(
        String field, boolean negative, boolean among, List<Operand> operands, List<When> when)
        implements Condition {

      /** How the operator is written. */
      public String operator() {
        return "was" + (negative ? " not" : "") + (among ? " in" : "");
      }
    }

    /** A field held one thing, and then another. */
    record Changed(String field, List<When> when) implements Condition {}

    /** Whether it asks for the history of things, which costs more to look at than they do. */
    default boolean past() {
      return switch (this) {
        case And(var parts) -> parts.stream().anyMatch(Condition::past);
        case Or(var parts) -> parts.stream().anyMatch(Condition::past);
        case Not(var part) -> part.past();
        case Clause _ -> false;
        case Was _, Changed _ -> true;
      };
    }

    /** Parts in an order in which what costs most is looked at last. */
    static List<Condition> cheapestFirst(List<Condition> parts) {
      return parts.stream().sorted(Comparator.comparing(Condition::past)).toList();
    }
  }

  /** What must hold for a step of the history, or for the time for which a value was held. */
  public record When(Relation relation, List<Operand> operands) {}

  /** What a {@link When} asks of the history. */
  public enum Relation {
    AFTER,
    BEFORE,
    BY,
    DURING,
    FROM,
    ON,
    TO;

    /** How it is written. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
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
