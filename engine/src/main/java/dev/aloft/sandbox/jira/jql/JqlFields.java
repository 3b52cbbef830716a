package dev.aloft.sandbox.jira.jql;

import java.util.List;
import java.util.Optional;

/**
 * The fields and functions that a product's queries may name.
 *
 * @param <T> what is searched
 */
public interface JqlFields<T> {

  /** A field by any of its names, in any case. */
  Optional<JqlField<T>> field(String name);

  /**
   * The values that a function yields for a field, in the form of the field's own values.
   *
   * @return nothing where there is no such function
   */
  Optional<List<String>> function(String field, String name, List<String> arguments);

  /** The histories that queries may ask for. */
  PastFields<T> past();
}
