package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Project roles, which all projects share, and who holds them in a project. */
public final class Roles {

  private static final String ROLE = V3 + "/role/{id}";
  private static final String HELD = V3 + "/project/{projectIdOrKey}/role/{id}";

  private final JiraApi api;

  Roles(JiraApi api) {
    this.api = api;
  }

  /** {@code getAllProjectRoles}, jira-cloud-platform-v3.json. */
  public List<JsonNode> all() {
    return api.array(SiteRequest.get(V3 + "/role"));
  }

  /** {@code getProjectRoleById}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String roleId) {
    return api.find(SiteRequest.get(ROLE, roleId));
  }

  /** {@code createProjectRole}, jira-cloud-platform-v3.json; its id. */
  public String create(String name, String description) {
    return api.id(SiteRequest.post(V3 + "/role").json(body(name, description)), "id");
  }

  /** {@code fullyUpdateProjectRole}, jira-cloud-platform-v3.json. */
  public void update(String roleId, String name, String description) {
    api.send(SiteRequest.put(ROLE, roleId).json(body(name, description)));
  }

  /** {@code deleteProjectRole}, jira-cloud-platform-v3.json. */
  public void delete(String roleId) {
    api.delete(SiteRequest.delete(ROLE, roleId));
  }

  /** Who holds a role in a project: {@code getProjectRole}, jira-cloud-platform-v3.json. */
  public JsonNode actors(String project, String roleId) {
    return api.json(SiteRequest.get(HELD, project, roleId));
  }

  /**
   * The same, of a project or a role that may be gone: {@code getProjectRole},
   * jira-cloud-platform-v3.json.
   */
  public Optional<JsonNode> actorsIfThere(String project, String roleId) {
    return api.find(SiteRequest.get(HELD, project, roleId));
  }

  /** Replaces who holds a role: {@code setActors}, jira-cloud-platform-v3.json. */
  public void setActors(
      String project, String roleId, Collection<String> accountIds, Collection<String> groupIds) {
    ObjectNode actors = JiraApi.object();
    actors.set("atlassian-user-role-actor", JiraApi.texts(accountIds));
    actors.set("atlassian-group-role-actor-id", JiraApi.texts(groupIds));
    ObjectNode body = JiraApi.object();
    body.set("categorisedActors", actors);
    api.send(SiteRequest.put(HELD, project, roleId).json(body));
  }

  /** Adds one account to a role: {@code addActorUsers}, jira-cloud-platform-v3.json. */
  public void addUser(String project, String roleId, String accountId) {
    ObjectNode body = JiraApi.object();
    body.set("user", JiraApi.texts(List.of(accountId)));
    api.send(SiteRequest.post(HELD, project, roleId).json(body));
  }

  /** Takes one account out of a role: {@code deleteActor}, jira-cloud-platform-v3.json. */
  public void removeUser(String project, String roleId, String accountId) {
    api.delete(SiteRequest.delete(HELD, project, roleId).query("user", accountId));
  }

  private static ObjectNode body(String name, String description) {
    return JiraApi.object().put("name", name).put("description", description);
  }
}
