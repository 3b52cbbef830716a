package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contexts of custom fields: for which projects and issue types a field has which options and
 * default. A project may be in one context of a field only; a global context can neither be deleted
 * nor narrowed.
 */
public final class FieldContexts {

  private static final String LIST = V3 + "/field/{fieldId}/context";
  private static final String ONE = LIST + "/{contextId}";
  private static final int A_PAGE = 50;

  private final JiraApi api;

  FieldContexts(JiraApi api) {
    this.api = api;
  }

  /** {@code getContextsForField}, jira-cloud-platform-v3.json. */
  public Paged ofField(String fieldId) {
    return api.paged(SiteRequest.get(LIST, fieldId), A_PAGE);
  }

  /** {@code getProjectContextMapping}, jira-cloud-platform-v3.json. */
  public Paged projectMappings(String fieldId) {
    return api.paged(SiteRequest.get(LIST + "/projectmapping", fieldId), A_PAGE);
  }

  /** {@code getIssueTypeMappingsForContexts}, jira-cloud-platform-v3.json. */
  public Paged issueTypeMappings(String fieldId) {
    return api.paged(SiteRequest.get(LIST + "/issuetypemapping", fieldId), A_PAGE);
  }

  /**
   * {@code createCustomFieldContext}, jira-cloud-platform-v3.json; its id.
   *
   * @param projectIds none means all projects
   * @param issueTypeIds none means all issue types
   */
  public String create(
      String fieldId,
      String name,
      String description,
      Collection<String> projectIds,
      Collection<String> issueTypeIds) {
    ObjectNode body = JiraApi.object().put("name", name).put("description", description);
    body.set("projectIds", JiraApi.texts(projectIds));
    body.set("issueTypeIds", JiraApi.texts(issueTypeIds));
    return api.id(SiteRequest.post(LIST, fieldId).json(body), "id");
  }

  /** {@code updateCustomFieldContext}, jira-cloud-platform-v3.json. */
  public void update(String fieldId, String contextId, String name, String description) {
    api.send(
        SiteRequest.put(ONE, fieldId, contextId)
            .json(JiraApi.object().put("name", name).put("description", description)));
  }

  /** {@code deleteCustomFieldContext}, jira-cloud-platform-v3.json. */
  public void delete(String fieldId, String contextId) {
    api.delete(SiteRequest.delete(ONE, fieldId, contextId));
  }

  /** {@code assignProjectsToCustomFieldContext}, jira-cloud-platform-v3.json. */
  public void addProjects(String fieldId, String contextId, Collection<String> projectIds) {
    api.send(
        SiteRequest.put(ONE + "/project", fieldId, contextId).json(list("projectIds", projectIds)));
  }

  /** {@code removeCustomFieldContextFromProjects}, jira-cloud-platform-v3.json. */
  public void removeProjects(String fieldId, String contextId, Collection<String> projectIds) {
    api.send(
        SiteRequest.post(ONE + "/project/remove", fieldId, contextId)
            .json(list("projectIds", projectIds)));
  }

  /** {@code addIssueTypesToContext}, jira-cloud-platform-v3.json. */
  public void addIssueTypes(String fieldId, String contextId, Collection<String> issueTypeIds) {
    api.send(
        SiteRequest.put(ONE + "/issuetype", fieldId, contextId)
            .json(list("issueTypeIds", issueTypeIds)));
  }

  /** {@code removeIssueTypesFromContext}, jira-cloud-platform-v3.json. */
  public void removeIssueTypes(String fieldId, String contextId, Collection<String> issueTypeIds) {
    api.send(
        SiteRequest.post(ONE + "/issuetype/remove", fieldId, contextId)
            .json(list("issueTypeIds", issueTypeIds)));
  }

  /** {@code getDefaultValues}, jira-cloud-platform-v3.json; deprecated there, without successor. */
  public Paged defaults(String fieldId) {
    return api.paged(SiteRequest.get(LIST + "/defaultValue", fieldId), A_PAGE);
  }

  /** {@code setDefaultValues}, jira-cloud-platform-v3.json; deprecated there, without successor. */
  public void setDefaults(String fieldId, JsonNode body) {
    api.send(SiteRequest.put(LIST + "/defaultValue", fieldId).json(body));
  }

  private static JsonNode list(String field, Collection<String> ids) {
    ObjectNode body = JiraApi.object();
    body.set(field, JiraApi.texts(ids));
    return body;
  }
}
