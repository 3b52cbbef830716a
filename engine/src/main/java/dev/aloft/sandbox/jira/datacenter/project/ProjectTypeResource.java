package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /project/type}: the kinds of projects that this installation has. */
public final class ProjectTypeResource implements Resource<DataCenterCall> {

  /** A kind. */
  private record Type(String key, String name, String color) {}

  private static final List<Type> ALL =
      List.of(
          new Type("software", "Software", "#F5A623"),
          new Type("service_desk", "Service Desk", "#67AB49"),
          new Type("business", "Business", "#1D73D4"));

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllProjectTypes")
        .answer(call -> Reply.ok(Json.array(ALL, ProjectTypeResource::view)));
    operations.on("getProjectTypeByKey").answer(ProjectTypeResource::one);
    operations
        .on("getAccessibleProjectTypeByKey")
        .answer(call -> {
          Lookup.known(call);
          return one(call);
        });
  }

  private static Reply one(DataCenterCall call) {
    return ALL.stream()
        .filter(type -> type.key().equals(call.path("projectTypeKey")))
        .findFirst()
        .map(type -> Reply.ok(view(type)))
        .orElseThrow(() -> Refusal.notFound("The project type does not exist."));
  }

  private static ObjectNode view(Type type) {
    return Json.object()
        .put("key", type.key())
        .put("formattedKey", type.name())
        .put("descriptionI18nKey", "jira.project.type." + type.key() + ".description")
        .put("icon", "")
        .put("color", type.color());
  }
}
