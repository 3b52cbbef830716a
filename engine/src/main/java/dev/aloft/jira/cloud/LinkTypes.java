package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issue link types. Refused (404) while linking is switched off. */
public final class LinkTypes {

  private static final String LIST = V3 + "/issueLinkType";
  private static final String ONE = LIST + "/{issueLinkTypeId}";

  private final JiraApi api;

  LinkTypes(JiraApi api) {
    this.api = api;
  }

  /** {@code getIssueLinkTypes}, jira-cloud-platform-v3.json. */
  public List<JsonNode> all() {
    return api.array(SiteRequest.get(LIST), "issueLinkTypes");
  }

  /** {@code createIssueLinkType}, jira-cloud-platform-v3.json; its id. */
  public String create(String name, String inward, String outward) {
    return api.id(SiteRequest.post(LIST).json(body(name, inward, outward)), "id");
  }

  /** {@code updateIssueLinkType}, jira-cloud-platform-v3.json. */
  public void update(String id, String name, String inward, String outward) {
    api.send(SiteRequest.put(ONE, id).json(body(name, inward, outward)));
  }

  /** {@code deleteIssueLinkType}, jira-cloud-platform-v3.json; with all links of it. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  private static ObjectNode body(String name, String inward, String outward) {
    return JiraApi.object().put("name", name).put("inward", inward).put("outward", outward);
  }
}
