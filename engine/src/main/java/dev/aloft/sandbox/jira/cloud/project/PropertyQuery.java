package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A condition on project properties, {@code [key].path.to=value}; without {@code =value} the path
 * only has to be there.
 */
record PropertyQuery(String key, List<String> path, Optional<String> value) {

  private static final Pattern FORM = Pattern.compile("\\[([^\\]]+)\\]((?:\\.[^.=]+)*)(?:=(.*))?");

  /**
   * Reads a query.
   *
   * @throws Refusal 400 for any other form
   */
  static PropertyQuery parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.badRequest("The propertyQuery '" + text + "' is not valid.");
    }
    String path = matcher.group(2);
    return new PropertyQuery(
        matcher.group(1),
        path.isEmpty() ? List.of() : List.of(path.substring(1).split("\\.", -1)),
        Optional.ofNullable(matcher.group(3)));
  }

  boolean matches(Map<String, JsonNode> properties) {
    JsonNode node = properties.get(key);
    for (String step : path) {
      node = node == null ? null : node.get(step);
    }
    if (node == null) {
      return false;
    }
    if (value.isEmpty()) {
      return true;
    }
    String wanted = value.get();
    if (node.isArray()) {
      return node.valueStream().anyMatch(item -> item.asString("").equals(wanted));
    }
    return node.isValueNode() && node.asString("").equals(wanted);
  }
}
