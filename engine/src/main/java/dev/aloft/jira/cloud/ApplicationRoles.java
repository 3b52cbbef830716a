package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which groups have access to which product, and how many seats that takes. */
public final class ApplicationRoles {

  private final JiraApi api;

  ApplicationRoles(JiraApi api) {
    this.api = api;
  }

  /**
   * Each with {@code key}, {@code groupDetails}, {@code userCount}, {@code numberOfSeats} and
   * {@code hasUnlimitedSeats}: {@code getAllApplicationRoles}, jira-cloud-platform-v3.json.
   */
  public List<JsonNode> all() {
    List<JsonNode> roles = new ArrayList<>();
    api.json(SiteRequest.get(V3 + "/applicationrole")).forEach(roles::add);
    return roles;
  }
}
