package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Statuses. A global status's name is unique, ignoring case. */
public final class Statuses {

  /** Most statuses a call by id. */
  public static final int A_CALL = 50;

  private static final String LIST = V3 + "/statuses";

  private final JiraApi api;

  Statuses(JiraApi api) {
    this.api = api;
  }

  /**
   * A status to create.
   *
   * @param category {@code TODO}, {@code IN_PROGRESS} or {@code DONE}
   */
  public record Draft(String name, String description, String category) {}

  /** With {@code scope}, team-managed ones too: {@code search}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST + "/search"), 200);
  }

  /** {@code getStatusesById}, jira-cloud-platform-v3.json; any number of ids. */
  public Paged byIds(Collection<String> ids) {
    return JiraApi.chunked(ids, A_CALL, part -> api.array(SiteRequest.get(LIST).query("id", part)));
  }

  /** Global ones: {@code getStatusesByName}, jira-cloud-platform-v3.json; any number of names. */
  public Paged byNames(Collection<String> names) {
    return JiraApi.chunked(
        names, A_CALL, part -> api.array(SiteRequest.get(LIST + "/byNames").query("name", part)));
  }

  /** Global ones: {@code createStatuses}, jira-cloud-platform-v3.json; with their ids. */
  public List<JsonNode> create(List<Draft> drafts) {
    JiraApi.atMost(A_CALL, drafts, "statuses");
    ObjectNode body = JiraApi.object();
    body.set("scope", JiraApi.object().put("type", "GLOBAL"));
    ArrayNode statuses = JsonNodeFactory.instance.arrayNode();
    for (Draft draft : drafts) {
      statuses.add(
          JiraApi.object()
              .put("name", draft.name())
              .put("description", draft.description())
              .put("statusCategory", draft.category()));
    }
    body.set("statuses", statuses);
    return api.array(SiteRequest.post(LIST).json(body));
  }

  /** {@code updateStatuses}, jira-cloud-platform-v3.json. */
  public void update(String id, Draft draft) {
    ObjectNode body = JiraApi.object();
    body.set(
        "statuses",
        JsonNodeFactory.instance
            .arrayNode()
            .add(
                JiraApi.object()
                    .put("id", id)
                    .put("name", draft.name())
                    .put("description", draft.description())
                    .put("statusCategory", draft.category())));
    api.send(SiteRequest.put(LIST).json(body));
  }

  /** {@code deleteStatusesById}, jira-cloud-platform-v3.json; refused while a workflow uses one. */
  public void delete(Collection<String> ids) {
    JiraApi.atMost(A_CALL, ids, "statuses");
    api.delete(SiteRequest.delete(LIST).query("id", ids));
  }
}
