package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Project categories; a second one of the same name is refused (409). */
public final class ProjectCategories {

  private static final String ONE = V3 + "/projectCategory/{id}";

  private final JiraApi api;

  ProjectCategories(JiraApi api) {
    this.api = api;
  }

  /** {@code getAllProjectCategories}, jira-cloud-platform-v3.json. */
  public List<JsonNode> all() {
    return api.array(SiteRequest.get(V3 + "/projectCategory"));
  }

  /** {@code createProjectCategory}, jira-cloud-platform-v3.json; its id. */
  public String create(String name, String description) {
    return api.id(SiteRequest.post(V3 + "/projectCategory").json(body(name, description)), "id");
  }

  /** {@code updateProjectCategory}, jira-cloud-platform-v3.json. */
  public void update(String id, String name, String description) {
    api.send(SiteRequest.put(ONE, id).json(body(name, description)));
  }

  /** {@code removeProjectCategory}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  private static ObjectNode body(String name, String description) {
    return JiraApi.object().put("name", name).put("description", description);
  }
}
