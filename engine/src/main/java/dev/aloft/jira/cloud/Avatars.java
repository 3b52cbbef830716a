package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The pictures that a site offers for its own things. */
public final class Avatars {

  private final JiraApi api;

  Avatars(JiraApi api) {
    this.api = api;
  }

  /**
   * The built-in ones: {@code getAllSystemAvatars}, jira-cloud-platform-v3.json.
   *
   * @param type {@code issuetype}, {@code project}, {@code user} or {@code priority}
   */
  public List<JsonNode> system(String type) {
    return api.array(SiteRequest.get(V3 + "/avatar/{type}/system", type), "system");
  }
}
