package dev.aloft.sandbox.jira.cloud.component;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Components in replies. */
public final class ComponentJson {

  private final UserViews people;
  private final SiteTables tables;

  public ComponentJson(JiraSite site, SiteTables tables) {
    this.people = new UserViews(site);
    this.tables = tables;
  }

  /** The contract's {@code ProjectComponent}. */
  public ObjectNode document(JiraCall call, Component component) {
    Project project =
        tables
            .projects()
            .find(component.projectId())
            .orElseThrow(() -> new IllegalStateException("a component without a project"));
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/component/" + component.id());
    document.put("id", Ids.text(component.id()));
    document.put("name", component.name());
    document.put("description", component.description());
    component.lead().ifPresent(lead -> document.set("lead", people.details(call, lead)));
    document.put("assigneeType", component.assigneeType());
    Optional<String> nominal = assignee(component.assigneeType(), component, project);
    nominal.ifPresent(id -> document.set("assignee", people.details(call, id)));
    boolean valid = nominal.isPresent() || component.assigneeType().equals("UNASSIGNED");
    boolean asProject =
        component.assigneeType().equals("PROJECT_DEFAULT")
            && project.assigneeType().equals("UNASSIGNED");
    document.put("realAssigneeType", valid ? component.assigneeType() : "PROJECT_DEFAULT");
    nominal
        .or(() -> asProject ? Optional.empty() : Optional.of(project.lead()))
        .filter(id -> !component.assigneeType().equals("UNASSIGNED"))
        .ifPresent(id -> document.set("realAssignee", people.details(call, id)));
    document.put("isAssigneeTypeValid", valid || asProject);
    document.put("project", project.key());
    document.put("projectId", project.id());
    return document;
  }

  /** The contract's {@code ComponentWithIssueCount}. */
  ObjectNode counted(JiraCall call, Component component, long issues) {
    return document(call, component).put("issueCount", issues);
  }

  private static Optional<String> assignee(String type, Component component, Project project) {
    return switch (type) {
      case "COMPONENT_LEAD" -> component.lead();
      case "PROJECT_LEAD" -> Optional.of(project.lead());
      case "PROJECT_DEFAULT" ->
          project.assigneeType().equals("PROJECT_LEAD")
              ? Optional.of(project.lead())
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
