package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.markup.AdfToHtml;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an issue as people read them: texts as HTML, times in the reader's zone. What has
 * no such form is null, as in the product.
 */
final class RenderedFields {

  private static final Set<String> TIMES =
      Set.of("created", "updated", "resolutiondate", "statuscategorychangedate", "lastViewed");

  private final Issues issues;

  RenderedFields(Issues issues) {
    this.issues = issues;
  }

  /**
   * The same fields as in a view, rendered.
   *
   * @param shown the values as they go out
   */
  ObjectNode of(JiraCall call, Issue issue, JsonNode shown) {
    ObjectNode rendered = JsonNodeFactory.instance.objectNode();
    for (String id : shown.propertyNames()) {
      rendered.set(id, one(call, issue, id, shown.path(id)));
    }
    return rendered;
  }

  private JsonNode one(JiraCall call, Issue issue, String id, JsonNode shown) {
    for (IssuePart part : issues.parts()) {
      if (part.fields().contains(id)) {
        return part.rendered(call, issue, id);
      }
    }
    if (id.equals("timetracking")) {
      return shown;
    }
    if (TIMES.contains(id)) {
      return time(call, shown);
    }
    return issues
        .configuration()
        .field(id)
        .map(field -> value(call, issue, id, field.schema(), shown))
        .orElse(NullNode.getInstance());
  }

  private static JsonNode value(
      JiraCall call, Issue issue, String id, FieldSchema schema, JsonNode shown) {
    if (schema.richText()) {
      JsonNode stored = issue.fields().path(id);
      return text(stored.isObject() ? AdfToHtml.convert(stored) : "");
    }
    return switch (schema.type()) {
      case "date" ->
          shown.isString()
              ? text(JiraTimes.forPeople(LocalDate.parse(shown.asString(""))))
              : NullNode.getInstance();
      case "datetime" -> time(call, shown);
      default -> NullNode.getInstance();
    };
  }

  private static JsonNode time(JiraCall call, JsonNode shown) {
    return shown.isString()
        ? text(RenderedTimes.of(call, shown.asString("")))
        : NullNode.getInstance();
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }
}
