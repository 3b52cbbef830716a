package dev.aloft.sandbox.jira.jql;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Orders of things by their values. */
public final class Sorting {

  private Sorting() {}

  /** By the first value; what has none comes last. */
  public static <T> Comparator<T> byFirst(
      Function<T, ? extends Collection<String>> values, Comparator<String> compare) {
    return (left, right) -> {
      Optional<String> one = values.apply(left).stream().findFirst();
      Optional<String> other = values.apply(right).stream().findFirst();
      if (one.isEmpty() || other.isEmpty()) {
        return Boolean.compare(one.isEmpty(), other.isEmpty());
      }
      return compare.compare(one.get(), other.get());
    };
  }

  /** By the numbers that values write; a value that is no number comes last. */
  public static int numbers(String left, String right) {
    return Double.compare(number(left), number(right));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }
}
