package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screen schemes: which screen shows for creating, editing and viewing. */
public final class ScreenSchemes {

  private static final String LIST = V3 + "/screenscheme";
  private static final String ONE = LIST + "/{screenSchemeId}";

  private final JiraApi api;

  ScreenSchemes(JiraApi api) {
    this.api = api;
  }

  /** {@code getScreenSchemes}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST), 25);
  }

  /**
   * {@code createScreenScheme}, jira-cloud-platform-v3.json; its id.
   *
   * @param screens screen ids under {@code default}, which must be there, {@code create}, {@code
   *     edit} and {@code view}
   */
  public String create(String name, String description, Map<String, String> screens) {
    ObjectNode ids = JiraApi.object();
    screens.forEach((operation, id) -> ids.put(operation, Long.parseLong(id)));
    ObjectNode body = JiraApi.object().put("name", name).put("description", description);
    body.set("screens", ids);
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /** {@code updateScreenScheme}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deleteScreenScheme}, jira-cloud-platform-v3.json; refused while one uses it. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }
}
