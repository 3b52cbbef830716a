package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses what the contract of an operation forbids, before any handler sees it. */
final class ContractCheck {

  /** What a contract lists for a flag that it calls a string; its letters' case is free. */
  private static final Set<String> FLAGS = Set.of("true", "false");

  private ContractCheck() {}

  /**
   * Checks the query.
   *
   * @throws Refusal 400 for a missing parameter or a value of the wrong type
   */
  static void query(OperationTable.Row row, Request request) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Parameter parameter : row.parameters()) {
      if (parameter.place() == Parameter.Place.QUERY) {
        List<String> values =
            request.queries(parameter.name()).stream().filter(one -> !one.isEmpty()).toList();
        if (parameter.required() && missing(parameter, values, request)) {
          wrong.put(
              parameter.name(), "The query parameter '" + parameter.name() + "' is required.");
        }
        values.stream()
            .flatMap(one -> parameter.many() ? Stream.of(one.split(",", -1)) : Stream.of(one))
            .filter(one -> !fits(parameter, one))
            .findFirst()
            .ifPresent(one ->
                wrong.put(
                    parameter.name(),
                    mismatch(
                        "query parameter",
                        parameter.name(),
                        parameter.kind(),
                        parameter.values())));
      }
    }
    refuse(wrong);
  }

  /** A text may be empty, but it has to be there. */
  private static boolean missing(Parameter parameter, List<String> values, Request request) {
    return parameter.kind() == Kind.TEXT
        ? request.queries(parameter.name()).isEmpty()
        : values.isEmpty();
  }

  /** A path parameter that cannot be read as what the contract says, if there is one. */
  static Stream<Parameter> unreadable(OperationTable.Row row, Map<String, String> path) {
    return row.parameters().stream()
        .filter(one -> one.place() == Parameter.Place.PATH)
        .filter(one -> !fits(one, path.getOrDefault(one.name(), "")));
  }

  private static boolean fits(Parameter parameter, String text) {
    return parameter.kind().reads(text)
        && (parameter.values().isEmpty()
            || parameter.values().contains(text)
            || (FLAGS.equals(Set.copyOf(parameter.values())) && Kind.FLAG.reads(text)));
  }

  /**
   * Checks the properties of a body's object. What is read-only is required of replies alone.
   *
   * @throws Refusal 400 for a missing property or a value of the wrong type
   */
  static void payload(OperationTable.Row row, ObjectNode body) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Payload.Property property : row.payload().properties()) {
      JsonNode value = body.path(property.name());
      if (value.isMissingNode() || value.isNull()) {
        if (property.required() && !property.readOnly()) {
          wrong.put(property.name(), "The " + property.name() + " is required.");
        }
      } else if (!property.kind().fits(value)
          || (!property.values().isEmpty() && !property.values().contains(value.asString("")))) {
        wrong.put(
            property.name(),
            mismatch("property", property.name(), property.kind(), property.values()));
      }
    }
    refuse(wrong);
  }

  private static String mismatch(String what, String name, Kind kind, List<String> values) {
    return "The "
        + what
        + " '"
        + name
        + "' must be "
        + (values.isEmpty() ? kind.word() : "one of " + values)
        + ".";
  }

  private static void refuse(Map<String, String> wrong) {
    if (!wrong.isEmpty()) {
      throw Refusal.fields(wrong);
    }
  }
}
