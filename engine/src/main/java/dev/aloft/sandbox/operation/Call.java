package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of an operation: the request and the parts that its template names. A product has a call
 * of its own, which also knows the caller.
 */
public interface Call {

  /** The request as it came. */
  Request request();

  /** The values of the path parameters, decoded. */
  Map<String, String> path();

  /** The body; a missing node where there is none. */
  JsonNode json();

  /** A path parameter. */
  default String path(String name) {
    String value = path().get(name);
    if (value == null) {
      throw new IllegalArgumentException("the template has no parameter " + name);
    }
    return value;
  }

  /** A query parameter; empty text counts as absent. */
  default Optional<String> query(String name) {
    return request().query(name).filter(value -> !value.isEmpty());
  }

  /** All values of a query parameter that may be repeated. */
  default List<String> queries(String name) {
    return request().queries(name);
  }

  /** All values of a query parameter that may be repeated or hold a comma list. */
  default List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (String value : request().queries(name)) {
      for (String one : value.split(",", -1)) {
        if (!one.isBlank()) {
          values.add(one.strip());
        }
      }
    }
    return values;
  }

  /** Whether a comma list such as {@code expand} names a word. */
  default boolean expands(String word) {
    return list("expand").contains(word);
  }

  /** A whole number in the query. */
  default int integer(String name, int otherwise) {
    Optional<String> value = query(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.get());
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("The value of the parameter '" + name + "' must be an integer.");
    }
  }

  /** A flag in the query. */
  default boolean flag(String name, boolean otherwise) {
    return query(name)
        .map(value ->
            switch (value.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw Refusal.badRequest(
                      "The value of the parameter '" + name + "' must be true or false.");
            })
        .orElse(otherwise);
  }

  /** The body as an object; an operation that declares its body's properties always has one. */
  default ObjectNode body() {
    return json() instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }
}
