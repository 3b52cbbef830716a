package dev.aloft.jira.component;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.inproject.InProjectSite;
import dev.aloft.jira.inproject.InProjectType;
import dev.aloft.jira.user.UserType;
import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Components of the projects of a Jira Cloud site. */
record ComponentsOnCloud(JiraCloud site) implements InProjectSite {

  @Override
  public Iterable<JsonNode> ofProject(String project) {
    return site.components().ofProject(project);
  }

  @Override
  public Optional<JsonNode> get(String id) {
    return site.components().get(id);
  }

  @Override
  public Map<String, Value> attributes(JsonNode component) {
    String lead = component.path("lead").path("accountId").asString("");
    return Map.of(
        ComponentType.DESCRIPTION,
        Value.textOrNone(component.path("description").asString("").strip()),
        ComponentType.LEAD,
        lead.isEmpty() ? Value.NONE : new Value.Pointer(UserType.TYPE, lead),
        ComponentType.ASSIGNEE,
        Value.text(component.path("assigneeType").asString("")));
  }

  /** The call takes the project's key, and no id. */
  @Override
  public String create(String projectId, Draft draft) {
    ObjectNode body = body(draft, draft.values().keySet());
    site.projects()
        .get(projectId, java.util.List.of())
        .map(project -> project.path("key").asString(""))
        .ifPresent(key -> body.put("project", key));
    if (!draft.has(ComponentType.LEAD)) {
      body.remove("leadAccountId");
    }
    return site.components().create(body);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    ObjectNode body = body(draft, changed);
    if (!body.isEmpty()) {
      site.components().update(id, body);
    }
  }

  private static ObjectNode body(Draft draft, Set<String> names) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (names.contains(InProjectType.NAME)) {
      body.put("name", draft.text(InProjectType.NAME));
    }
    if (names.contains(ComponentType.DESCRIPTION)) {
      body.put("description", draft.text(ComponentType.DESCRIPTION));
    }
    // Who assigns to a lead has to say to whom: both go together.
    if (names.contains(ComponentType.LEAD) || names.contains(ComponentType.ASSIGNEE)) {
      body.put("leadAccountId", draft.id(ComponentType.LEAD).orElse(""));
      body.put("assigneeType", draft.text(ComponentType.ASSIGNEE));
    }
    return body;
  }

  @Override
  public void delete(String id) {
    site.components().delete(id);
  }
}
