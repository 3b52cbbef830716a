package dev.aloft.sandbox.jira.datacenter.plugin;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /rest/project-templates}: the templates after which people make projects. */
public final class TemplateResource implements Resource<DataCenterCall> {

  /** A template. */
  private record Template(String name, String key, String type) {}

  private static final String SOFTWARE = "com.pyxis.greenhopper.jira:";
  private static final String BUSINESS = "com.atlassian.jira-core-project-templates:";
  private static final List<Template> ALL =
      List.of(
          new Template("Scrum software development", SOFTWARE + "gh-scrum-template", "software"),
          new Template("Kanban software development", SOFTWARE + "gh-kanban-template", "software"),
          new Template(
              "Basic software development",
              SOFTWARE + "basic-software-development-template",
              "software"),
          new Template("Project management", BUSINESS + "jira-core-project-management", "business"),
          new Template("Task management", BUSINESS + "jira-core-task-management", "business"),
          new Template(
              "Process management", BUSINESS + "jira-core-process-management", "business"));

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getProjectTemplates")
        .answer(call -> {
          Lookup.known(call);
          ObjectNode view = Json.object();
          view.set(
              "projectTemplatesGroupedByType",
              Json.array(List.of("software", "business"), TemplateResource::group));
          return Reply.ok(view);
        });
  }

  private static ObjectNode group(String type) {
    ObjectNode view = Json.object();
    view.putObject("projectTypeBean").put("projectTypeKey", type);
    view.set(
        "projectTemplates",
        Json.array(
            ALL.stream().filter(one -> one.type().equals(type)).toList(),
            one ->
                Json.object()
                    .put("name", one.name())
                    .put("description", one.name())
                    .put("projectTemplateModuleCompleteKey", one.key())
                    .put("projectTypeKey", one.type())
                    .put("createProject", true)
                    .put("weight", 10 * (ALL.indexOf(one) + 1))));
    return view;
  }
}
