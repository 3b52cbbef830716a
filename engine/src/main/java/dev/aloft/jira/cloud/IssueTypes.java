package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Issue types. A second one of the same name is refused (409). */
public final class IssueTypes {

  private static final String ONE = V3 + "/issuetype/{id}";
  private static final String PROPERTY = V3 + "/issuetype/{issueTypeId}/properties/{propertyKey}";

  private final JiraApi api;

  IssueTypes(JiraApi api) {
    this.api = api;
  }

  /** {@code getIssueAllTypes}, jira-cloud-platform-v3.json; those of team-managed projects too. */
  public List<JsonNode> all() {
    return api.array(SiteRequest.get(V3 + "/issuetype"));
  }

  /** {@code getIssueTypesForProject}, jira-cloud-platform-v3.json. */
  public List<JsonNode> ofProject(String projectId) {
    return api.array(SiteRequest.get(V3 + "/issuetype/project").query("projectId", projectId));
  }

  /**
   * {@code createIssueType}, jira-cloud-platform-v3.json; its id.
   *
   * @param hierarchyLevel −1 for sub-tasks, 0 for others: no other can be made
   */
  public String create(String name, String description, int hierarchyLevel) {
    return api.id(
        SiteRequest.post(V3 + "/issuetype")
            .json(
                JiraApi.object()
                    .put("name", name)
                    .put("description", description)
                    .put("hierarchyLevel", hierarchyLevel)),
        "id");
  }

  /** {@code updateIssueType}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deleteIssueType}, jira-cloud-platform-v3.json; refused while issues have it. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  /** {@code getIssueTypeProperty}, jira-cloud-platform-v3.json; its value. */
  public Optional<JsonNode> property(String id, String key) {
    return api.find(SiteRequest.get(PROPERTY, id, key)).map(found -> found.path("value"));
  }

  /** {@code setIssueTypeProperty}, jira-cloud-platform-v3.json. */
  public void setProperty(String id, String key, JsonNode value) {
    api.send(SiteRequest.put(PROPERTY, id, key).json(value));
  }
}
