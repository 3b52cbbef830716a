package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issue type schemes. */
public final class IssueTypeSchemes {

  private static final String LIST = V3 + "/issuetypescheme";
  private static final String ONE = LIST + "/{issueTypeSchemeId}";
  private static final int A_PAGE = 50;

  private final JiraApi api;

  IssueTypeSchemes(JiraApi api) {
    this.api = api;
  }

  /** {@code getAllIssueTypeSchemes}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST), A_PAGE);
  }

  /**
   * Pairs of {@code issueTypeSchemeId} and {@code issueTypeId}, in each scheme's order: {@code
   * getIssueTypeSchemesMapping}, jira-cloud-platform-v3.json.
   */
  public Paged mappings(Collection<String> schemeIds) {
    return JiraApi.chunked(
        schemeIds,
        A_PAGE,
        part ->
            api.paged(SiteRequest.get(LIST + "/mapping").query("issueTypeSchemeId", part), A_PAGE));
  }

  /** {@code getIssueTypeSchemeForProjects}, jira-cloud-platform-v3.json; any number of ids. */
  public Paged ofProjects(Collection<String> projectIds) {
    return JiraApi.chunked(
        projectIds,
        A_PAGE,
        part -> api.paged(SiteRequest.get(LIST + "/project").query("projectId", part), A_PAGE));
  }

  /** {@code createIssueTypeScheme}, jira-cloud-platform-v3.json; its id. */
  public String create(
      String name,
      String description,
      Collection<String> issueTypeIds,
      Optional<String> defaultIssueTypeId) {
    ObjectNode body = JiraApi.object().put("name", name).put("description", description);
    body.set("issueTypeIds", JiraApi.texts(issueTypeIds));
    defaultIssueTypeId.ifPresent(id -> body.put("defaultIssueTypeId", id));
    return api.id(SiteRequest.post(LIST).json(body), "issueTypeSchemeId");
  }

  /** {@code updateIssueTypeScheme}, jira-cloud-platform-v3.json: name, description, default. */
  public void update(String schemeId, JsonNode body) {
    api.send(SiteRequest.put(ONE, schemeId).json(body));
  }

  /** {@code deleteIssueTypeScheme}, jira-cloud-platform-v3.json; its projects get the default. */
  public void delete(String schemeId) {
    api.delete(SiteRequest.delete(ONE, schemeId));
  }

  /** {@code assignIssueTypeSchemeToProject}, jira-cloud-platform-v3.json. */
  public void assign(String schemeId, String projectId) {
    api.send(
        SiteRequest.put(LIST + "/project")
            .json(JiraApi.object().put("issueTypeSchemeId", schemeId).put("projectId", projectId)));
  }

  /**
   * {@code addIssueTypesToIssueTypeScheme}, jira-cloud-platform-v3.json. One that is in the scheme
   * already is refused, so a repeat cannot be told from an error: read the mapping.
   */
  public void addIssueTypes(String schemeId, List<String> issueTypeIds) {
    ObjectNode body = JiraApi.object();
    body.set("issueTypeIds", JiraApi.texts(issueTypeIds));
    api.send(SiteRequest.put(ONE + "/issuetype", schemeId).json(body));
  }

  /** {@code removeIssueTypeFromIssueTypeScheme}, jira-cloud-platform-v3.json. */
  public void removeIssueType(String schemeId, String issueTypeId) {
    api.delete(SiteRequest.delete(ONE + "/issuetype/{issueTypeId}", schemeId, issueTypeId));
  }

  /**
   * Puts all in this order: {@code reorderIssueTypesInIssueTypeScheme},
   * jira-cloud-platform-v3.json.
   */
  public void reorder(String schemeId, List<String> issueTypeIds) {
    ObjectNode body = JiraApi.object().put("position", "First");
    body.set("issueTypeIds", JiraApi.texts(issueTypeIds));
    api.send(SiteRequest.put(ONE + "/issuetype/move", schemeId).json(body));
  }
}
