package dev.aloft.sandbox.jira.jql;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field that queries may name.
 *
 * @param <T> what is searched
 * @param operators the operators that it knows
 * @param values the values of a thing, in the form in which they are compared
 * @param meaning the values that an operand's text means; refuses one that means nothing
 * @param compare the order of values, where it knows one
 * @param like whether a value is like a text; for {@code ~}
 * @param empty whether the field knows EMPTY
 * @param sort the order of things by this field, where they can be sorted by it
 */
public record JqlField<T>(
    Set<Operator> operators,
    Function<T, ? extends Collection<String>> values,
    Function<String, List<String>> meaning,
    Optional<Comparator<String>> compare,
    Optional<Like> like,
    boolean empty,
    Optional<Comparator<T>> sort) {

  /** What an operand means that asks for the absence of values by a word of its own. */
  public static final String NONE = "\0";

  private static final Set<Operator> EQUALITY =
      Set.of(
          Operator.EQUALS,
          Operator.NOT_EQUALS,
          Operator.IN,
          Operator.NOT_IN,
          Operator.IS,
          Operator.IS_NOT);

  private static final Set<Operator> ORDERED =
      Set.of(
          Operator.EQUALS,
          Operator.NOT_EQUALS,
          Operator.IN,
          Operator.NOT_IN,
          Operator.IS,
          Operator.IS_NOT,
          Operator.LESS,
          Operator.LESS_EQUALS,
          Operator.GREATER,
          Operator.GREATER_EQUALS);

  private static final Set<Operator> LIKENESS =
      Set.of(Operator.LIKE, Operator.NOT_LIKE, Operator.IS, Operator.IS_NOT);

  /** Whether a value is like a text. */
  public interface Like {

    /** Whether the value holds what the text asks for. */
    boolean test(String value, String text);
  }

  /** A field whose values are one of several things. */
  public static <T> JqlField<T> among(
      Function<T, ? extends Collection<String>> values, Function<String, List<String>> meaning) {
    return new JqlField<>(
        EQUALITY, values, meaning, Optional.empty(), Optional.empty(), true, Optional.empty());
  }

  /** A field whose values have an order. */
  public static <T> JqlField<T> ordered(
      Function<T, ? extends Collection<String>> values,
      Function<String, List<String>> meaning,
      Comparator<String> compare) {
    return new JqlField<>(
        ORDERED,
        values,
        meaning,
        Optional.of(compare),
        Optional.empty(),
        true,
        Optional.of(Sorting.byFirst(values, compare)));
  }

  /** A field of text in which words are looked for. */
  public static <T> JqlField<T> text(Function<T, ? extends Collection<String>> values) {
    return new JqlField<>(
        LIKENESS,
        values,
        List::of,
        Optional.empty(),
        Optional.of(Words::like),
        true,
        Optional.of(Sorting.byFirst(values, String.CASE_INSENSITIVE_ORDER)));
  }

  /** The same field, that always has a value. */
  public JqlField<T> never() {
    return new JqlField<>(operators, values, meaning, compare, like, false, sort);
  }

  /** The same field, by which things can be sorted. */
  public JqlField<T> sorted(Comparator<T> by) {
    return new JqlField<>(operators, values, meaning, compare, like, empty, Optional.of(by));
  }

  /** The same field, in which words can be looked for too. */
  public JqlField<T> liked(Like how) {
    Set<Operator> more = new HashSet<>(operators);
    more.addAll(LIKENESS);
    return new JqlField<>(more, values, meaning, compare, Optional.of(how), empty, sort);
  }
}
