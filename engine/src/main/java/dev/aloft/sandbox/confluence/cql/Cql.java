package dev.aloft.sandbox.confluence.cql;

import java.util.List;
import java.util.Optional;

/**
 * A query in Confluence's query language.
 *
 * @param where what has to be true; nothing where the query only orders
 */
record Cql(Optional<Condition> where, List<Order> orders) {

  /** What has to be true of what is found. */
  sealed interface Condition {

    /** All of them. */
    record And(List<Condition> parts) implements Condition {}

    /** One of them at least. */
    record Or(List<Condition> parts) implements Condition {}

    /** The opposite. */
    record Not(Condition part) implements Condition {}

    /**
     * A field and its values.
     *
     * @param field in lower case
     */
    record Clause(String field, Operator operator, List<Value> values) implements Condition {}
  }

  /** How a field relates to values; a list is equal if one of its values is. */
  enum Operator {
    EQUAL,
    UNEQUAL,
    LIKE,
    UNLIKE,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  /** A value. */
  sealed interface Value {

    /** A text, with quotes or without. */
    record Text(String text) implements Value {}

    /** A function, in lower case, with its arguments. */
    record Function(String name, List<String> arguments) implements Value {}
  }

  /** A field to order by. */
  record Order(String field, boolean down) {}
}
