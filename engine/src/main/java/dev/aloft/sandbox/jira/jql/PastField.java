package dev.aloft.sandbox.jira.jql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field whose history queries may ask for.
 *
 * @param <T> what is searched
 * @param past what it held
 * @param wanted what an operand stands for; refuses one that never meant anything
 */
public record PastField<T>(Function<T, Past> past, Function<Jql.Operand, Wanted> wanted) {

  /**
   * What is looked for.
   *
   * @param ids the ids of values
   * @param words what people call them or called them, in small letters
   * @param empty whether no value at all
   */
  public record Wanted(Set<String> ids, Set<String> words, boolean empty) {

    /** No value at all. */
    public static Wanted nothing() {
      return new Wanted(Set.of(), Set.of(), true);
    }

    boolean fits(Optional<Past.Value> value) {
      return value
          .map(one -> ids.contains(one.id()) || words.contains(one.text().toLowerCase(Locale.ROOT)))
          .orElse(empty);
    }
  }
}
