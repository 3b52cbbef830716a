package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of an operation: the request, its caller, and the parts that its template names.
 *
 * @param request the request as it came
 * @param caller who calls
 * @param version 3 where rich text is a document, 2 where it is wiki markup
 * @param path the values of the path parameters
 * @param json the body; a missing node where there is none
 */
public record Call(
    Request request, Account caller, int version, Map<String, String> path, JsonNode json) {

  /** A path parameter. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the template has no parameter " + name);
    }
    return value;
  }

  /** A query parameter; empty text counts as absent. */
  public Optional<String> query(String name) {
    return request.query(name).filter(value -> !value.isEmpty());
  }

  /** All values of a query parameter that may be repeated. */
  public List<String> queries(String name) {
    return request.queries(name);
  }

  /** All values of a query parameter that may be repeated or hold a comma list. */
  public List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (String value : request.queries(name)) {
      for (String one : value.split(",", -1)) {
        if (!one.isBlank()) {
          values.add(one.strip());
        }
      }
    }
    return values;
  }

  /** Whether a comma list such as {@code expand} names a word. */
  public boolean expands(String word) {
    return list("expand").contains(word);
  }

  /** A whole number in the query. */
  public int integer(String name, int otherwise) {
    Optional<String> value = query(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.get());
    } catch (NumberFormatException e) {
      throw JiraError.badRequest("The value of the parameter '" + name + "' must be an integer.");
    }
  }

  /** A flag in the query. */
  public boolean flag(String name, boolean otherwise) {
    return query(name)
        .map(value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw JiraError.badRequest(
                      "The value of the parameter '" + name + "' must be true or false.");
            })
        .orElse(otherwise);
  }

  /** The body as an object; an operation that declares its body's properties always has one. */
  public ObjectNode body() {
    return json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }

  /** The address of the resource tree, for {@code self} links: {@code http://…/rest/api/3}. */
  public String self() {
    return request.base() + "/rest/api/" + version;
  }
}
