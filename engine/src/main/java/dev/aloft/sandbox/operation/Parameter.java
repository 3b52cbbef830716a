package dev.aloft.sandbox.operation;

import java.util.List;

/**
 * A parameter of an operation, as its contract declares it: a fact, not a description.
 *
 * @param place where it stands
 * @param kind what its values are
 * @param many whether it may be repeated or hold a comma list
 * @param required whether it must be there
 * @param values the only values it may have; empty where any of its kind will do
 */
public record Parameter(
    Place place, String name, Kind kind, boolean many, boolean required, List<String> values) {

  /** Where a parameter stands. */
  public enum Place {
    /** In the path. */
    PATH,
    /** In the query. */
    QUERY
  }

  /** Keeps a copy. */
  public Parameter {
    values = List.copyOf(values);
  }
}
