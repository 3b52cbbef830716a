package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Saved searches. Administrators see and change those of others where a call says so. */
public final class Filters {

  private static final String LIST = V3 + "/filter";
  private static final String ONE = LIST + "/{id}";
  private static final String OVERRIDE = "overrideSharePermissions";

  private final JiraApi api;

  Filters(JiraApi api) {
    this.api = api;
  }

  /** All, whoever owns them: {@code getFiltersPaginated}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(
        SiteRequest.get(LIST + "/search")
            .query("expand", "description,owner,jql,sharePermissions")
            .query(OVERRIDE, true),
        100);
  }

  /** {@code getFilter}, jira-cloud-platform-v3.json; empty if there is none. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(ONE, id).query(OVERRIDE, true));
  }

  /**
   * {@code createFilter}, jira-cloud-platform-v3.json; as it is there. Whoever makes it owns it.
   *
   * @param body with {@code name}, unique among those of its owner
   */
  public JsonNode create(JsonNode body) {
    return api.json(SiteRequest.post(LIST).json(body));
  }

  /** {@code updateFilter}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).query(OVERRIDE, true).json(body));
  }

  /** {@code changeFilterOwner}, jira-cloud-platform-v3.json. */
  public void own(String id, String account) {
    api.send(SiteRequest.put(ONE + "/owner", id).json(JiraApi.object().put("accountId", account)));
  }

  /** {@code deleteFilter}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }
}
