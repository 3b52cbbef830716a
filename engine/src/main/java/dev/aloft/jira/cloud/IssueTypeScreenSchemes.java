package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Issue type screen schemes: which screen scheme an issue type of a project has. */
public final class IssueTypeScreenSchemes {

  private static final String LIST = V3 + "/issuetypescreenscheme";
  private static final String ONE = LIST + "/{issueTypeScreenSchemeId}";
  private static final int A_PAGE = 50;

  private final JiraApi api;

  IssueTypeScreenSchemes(JiraApi api) {
    this.api = api;
  }

  /** {@code getIssueTypeScreenSchemes}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST), A_PAGE);
  }

  /** {@code getIssueTypeScreenSchemeMappings}, jira-cloud-platform-v3.json; any number of ids. */
  public Paged mappings(Collection<String> schemeIds) {
    return JiraApi.chunked(
        schemeIds,
        A_PAGE,
        part ->
            api.paged(
                SiteRequest.get(LIST + "/mapping").query("issueTypeScreenSchemeId", part), A_PAGE));
  }

  /** {@code getIssueTypeScreenSchemeProjectAssociations}, jira-cloud-platform-v3.json. */
  public Paged ofProjects(Collection<String> projectIds) {
    return JiraApi.chunked(
        projectIds,
        A_PAGE,
        part -> api.paged(SiteRequest.get(LIST + "/project").query("projectId", part), A_PAGE));
  }

  /**
   * {@code createIssueTypeScreenScheme}, jira-cloud-platform-v3.json; its id.
   *
   * @param mappings from issue type id, or {@code default}, which must be there, to screen scheme
   *     id
   */
  public String create(String name, String description, Map<String, String> mappings) {
    ObjectNode body = JiraApi.object().put("name", name).put("description", description);
    body.set("issueTypeMappings", mappings(mappings));
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /** Name and description: {@code updateIssueTypeScreenScheme}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deleteIssueTypeScreenScheme}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  /** {@code assignIssueTypeScreenSchemeToProject}, jira-cloud-platform-v3.json. */
  public void assign(String id, String projectId) {
    api.send(
        SiteRequest.put(LIST + "/project")
            .json(JiraApi.object().put("issueTypeScreenSchemeId", id).put("projectId", projectId)));
  }

  /** {@code appendMappingsForIssueTypeScreenScheme}, jira-cloud-platform-v3.json. */
  public void addMappings(String id, Map<String, String> mappings) {
    ObjectNode body = JiraApi.object();
    body.set("issueTypeMappings", mappings(mappings));
    api.send(SiteRequest.put(ONE + "/mapping", id).json(body));
  }

  /** {@code updateDefaultScreenScheme}, jira-cloud-platform-v3.json. */
  public void setDefault(String id, String screenSchemeId) {
    api.send(
        SiteRequest.put(ONE + "/mapping/default", id)
            .json(JiraApi.object().put("screenSchemeId", screenSchemeId)));
  }

  /** {@code removeMappingsFromIssueTypeScreenScheme}, jira-cloud-platform-v3.json. */
  public void removeMappings(String id, Collection<String> issueTypeIds) {
    ObjectNode body = JiraApi.object();
    body.set("issueTypeIds", JiraApi.texts(issueTypeIds));
    api.send(SiteRequest.post(ONE + "/mapping/remove", id).json(body));
  }

  private static ArrayNode mappings(Map<String, String> mappings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    mappings.forEach((issueType, screenScheme) ->
        array.add(
            JiraApi.object().put("issueTypeId", issueType).put("screenSchemeId", screenScheme)));
    return array;
  }
}
