package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** Groups and who is in them. Writes need a site administrator. */
public final class Groups {

  private static final int A_PAGE = 50;

  private final JiraApi api;

  Groups(JiraApi api) {
    this.api = api;
  }

  /**
   * Each with {@code name} and {@code groupId}: {@code bulkGetGroups}, jira-cloud-platform-v3.json.
   */
  public Paged all() {
    return api.paged(SiteRequest.get(V3 + "/group/bulk"), A_PAGE);
  }

  /** {@code bulkGetGroups}, jira-cloud-platform-v3.json; any number of names. */
  public Paged byNames(Collection<String> names) {
    return JiraApi.chunked(
        names,
        A_PAGE,
        part -> api.paged(SiteRequest.get(V3 + "/group/bulk").query("groupName", part), A_PAGE));
  }

  /** {@code bulkGetGroups}, jira-cloud-platform-v3.json; any number of ids. */
  public Paged byIds(Collection<String> groupIds) {
    return JiraApi.chunked(
        groupIds,
        A_PAGE,
        part -> api.paged(SiteRequest.get(V3 + "/group/bulk").query("groupId", part), A_PAGE));
  }

  /** {@code createGroup}, jira-cloud-platform-v3.json; with {@code groupId} and {@code name}. */
  public JsonNode create(String name) {
    return api.json(SiteRequest.post(V3 + "/group").json(JiraApi.object().put("name", name)));
  }

  /** {@code removeGroup}, jira-cloud-platform-v3.json. */
  public void delete(String groupId) {
    api.delete(SiteRequest.delete(V3 + "/group").query("groupId", groupId));
  }

  /** Members, inactive ones too: {@code getUsersFromGroup}, jira-cloud-platform-v3.json. */
  public Paged members(String groupId) {
    return api.paged(
        SiteRequest.get(V3 + "/group/member")
            .query("groupId", groupId)
            .query("includeInactiveUsers", true),
        A_PAGE);
  }

  /**
   * {@code addUserToGroup}, jira-cloud-platform-v3.json. The site refuses (400) a member who is one
   * already, so that twice has the effect of once: after a refusal the members tell whether an
   * earlier answer was lost.
   */
  public void addMember(String groupId, String accountId) {
    api.send(
        SiteRequest.post(V3 + "/group/user")
            .query("groupId", groupId)
            .json(JiraApi.object().put("accountId", accountId))
            .idempotence(Idempotence.IDEMPOTENT));
  }

  /** {@code removeUserFromGroup}, jira-cloud-platform-v3.json. */
  public void removeMember(String groupId, String accountId) {
    api.delete(
        SiteRequest.delete(V3 + "/group/user")
            .query("groupId", groupId)
            .query("accountId", accountId));
  }
}
