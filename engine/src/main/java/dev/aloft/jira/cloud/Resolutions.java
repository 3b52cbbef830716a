package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Resolutions, one list for the site. */
public final class Resolutions {

  private static final String LIST = V3 + "/resolution";
  private static final String ONE = LIST + "/{id}";

  private final JiraApi api;

  Resolutions(JiraApi api) {
    this.api = api;
  }

  /** In their order: {@code searchResolutions}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST + "/search"), 50);
  }

  /** {@code createResolution}, jira-cloud-platform-v3.json; its id. */
  public String create(String name, String description) {
    return api.id(SiteRequest.post(LIST).json(body(name, description)), "id");
  }

  /** {@code updateResolution}, jira-cloud-platform-v3.json. */
  public void update(String id, String name, String description) {
    api.send(SiteRequest.put(ONE, id).json(body(name, description)));
  }

  /** Puts these first, in this order: {@code moveResolutions}, jira-cloud-platform-v3.json. */
  public void reorder(List<String> ids) {
    ObjectNode body = JiraApi.object().put("position", "First");
    body.set("ids", JiraApi.texts(ids));
    api.send(SiteRequest.put(LIST + "/move").json(body));
  }

  /** {@code deleteResolution}, jira-cloud-platform-v3.json; its issues get the other one. */
  public TaskRef delete(String id, String replaceWith) {
    return api.task(SiteRequest.delete(ONE, id).query("replaceWith", replaceWith));
  }

  private static ObjectNode body(String name, String description) {
    return JiraApi.object().put("name", name).put("description", description);
  }
}
