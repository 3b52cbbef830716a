package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Components of projects. */
public final class Components {

  private static final String ONE = V3 + "/component/{id}";

  private final JiraApi api;

  Components(JiraApi api) {
    this.api = api;
  }

  /** {@code getProjectComponentsPaginated}, jira-cloud-platform-v3.json. */
  public Paged ofProject(String project) {
    return api.paged(SiteRequest.get(V3 + "/project/{projectIdOrKey}/component", project), 100);
  }

  /** {@code getComponent}, jira-cloud-platform-v3.json; empty if there is none. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(ONE, id));
  }

  /**
   * {@code createComponent}, jira-cloud-platform-v3.json; its id.
   *
   * @param body with {@code project} (its key) and {@code name}
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(V3 + "/component").json(body), "id");
  }

  /** {@code updateComponent}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deleteComponent}, jira-cloud-platform-v3.json; its issues lose it. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }
}
