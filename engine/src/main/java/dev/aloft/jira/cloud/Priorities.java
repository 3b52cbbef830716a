package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Priorities, a list that all priority schemes pick from. */
public final class Priorities {

  private static final String LIST = V3 + "/priority";
  private static final String ONE = LIST + "/{id}";

  private final JiraApi api;

  Priorities(JiraApi api) {
    this.api = api;
  }

  /** In their order: {@code searchPriorities}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST + "/search"), 50);
  }

  /**
   * {@code createPriority}, jira-cloud-platform-v3.json; its id.
   *
   * @param body with {@code name} and {@code statusColor} (such as {@code #ff9900})
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /** {@code updatePriority}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** Puts these first, in this order: {@code movePriorities}, jira-cloud-platform-v3.json. */
  public void reorder(List<String> ids) {
    ObjectNode body = JiraApi.object().put("position", "First");
    body.set("ids", JiraApi.texts(ids));
    api.send(SiteRequest.put(LIST + "/move").json(body));
  }

  /** {@code deletePriority}, jira-cloud-platform-v3.json. */
  public TaskRef delete(String id) {
    return api.task(SiteRequest.delete(ONE, id));
  }
}
