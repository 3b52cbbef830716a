package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Permission schemes with their grants. */
public final class PermissionSchemes {

  private static final String LIST = V3 + "/permissionscheme";
  private static final String ONE = LIST + "/{schemeId}";
  private static final String OF_PROJECT = V3 + "/project/{projectKeyOrId}/permissionscheme";

  private final JiraApi api;

  PermissionSchemes(JiraApi api) {
    this.api = api;
  }

  /** With their grants: {@code getAllPermissionSchemes}, jira-cloud-platform-v3.json. */
  public List<JsonNode> all() {
    return api.array(SiteRequest.get(LIST).query("expand", "all"), "permissionSchemes");
  }

  /** {@code getPermissionScheme}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(ONE, id).query("expand", "all"));
  }

  /**
   * {@code createPermissionScheme}, jira-cloud-platform-v3.json; its id.
   *
   * @param body with {@code name} and all {@code permissions}
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /**
   * {@code updatePermissionScheme}, jira-cloud-platform-v3.json. A list of {@code permissions} in
   * the body replaces all grants.
   */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deletePermissionScheme}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  /** Without its grants: {@code getAssignedPermissionScheme}, jira-cloud-platform-v3.json. */
  public JsonNode ofProject(String project) {
    return api.json(SiteRequest.get(OF_PROJECT, project));
  }

  /**
   * Adds to what is there: {@code createPermissionGrant}, jira-cloud-platform-v3.json. A site has
   * each grant once, so a lost answer is resolved by reading.
   *
   * @param body with {@code permission} and {@code holder}
   */
  public void grant(String id, JsonNode body) {
    api.send(SiteRequest.post(ONE + "/permission", id).json(body));
  }

  /** {@code deletePermissionSchemeEntity}, jira-cloud-platform-v3.json. */
  public void revoke(String id, String grantId) {
    api.delete(SiteRequest.delete(ONE + "/permission/{permissionId}", id, grantId));
  }

  /** {@code assignPermissionScheme}, jira-cloud-platform-v3.json. */
  public void assign(String id, String project) {
    api.send(
        SiteRequest.put(OF_PROJECT, project).json(JiraApi.object().put("id", Long.parseLong(id))));
  }
}
