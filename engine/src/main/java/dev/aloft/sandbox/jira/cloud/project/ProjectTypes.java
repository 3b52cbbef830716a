package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /project/type}: the kinds of projects that the site's products bring. */
public final class ProjectTypes implements Resource<JiraCall> {

  private record Type(String key, String formatted, String color) {}

  private static final List<Type> TYPES =
      List.of(
          new Type("business", "Business", "#1D8832"),
          new Type("service_desk", "Service", "#67AB49"),
          new Type("software", "Software", "#F5A623"));

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllProjectTypes").answer(call -> all());
    on.on("getAllAccessibleProjectTypes").answer(call -> all());
    on.on("getProjectTypeByKey").answer(ProjectTypes::one);
    on.on("getAccessibleProjectTypeByKey").answer(ProjectTypes::one);
  }

  private static Reply all() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    TYPES.forEach(type -> list.add(view(type)));
    return Reply.ok(list);
  }

  private static Reply one(JiraCall call) {
    String key = call.path("projectTypeKey");
    return TYPES.stream()
        .filter(type -> type.key().equals(key))
        .findFirst()
        .map(type -> Reply.ok(view(type)))
        .orElseThrow(() -> Refusal.notFound("No project type has the key '" + key + "'."));
  }

  private static ObjectNode view(Type type) {
    return Json.object()
        .put("key", type.key())
        .put("formattedKey", type.formatted())
        .put("descriptionI18nKey", "jira.project.type." + type.key() + ".description")
        .put("icon", "")
        .put("color", type.color());
  }
}
