package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Workflow schemes. The default scheme has no id. */
public final class WorkflowSchemes {

  private static final String LIST = V3 + "/workflowscheme";
  private static final String ONE = LIST + "/{id}";

  /** Most projects whose schemes are read at once. */
  private static final int PROJECTS = 100;

  private final JiraApi api;

  WorkflowSchemes(JiraApi api) {
    this.api = api;
  }

  /** {@code getAllWorkflowSchemes}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST), 50);
  }

  /** {@code getWorkflowScheme}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(ONE, id));
  }

  /**
   * Each with {@code workflowScheme} and {@code projectIds}: {@code
   * getWorkflowSchemeProjectAssociations}, jira-cloud-platform-v3.json; any number of ids.
   */
  public Paged ofProjects(Collection<String> projectIds) {
    return JiraApi.chunked(
        projectIds,
        PROJECTS,
        part -> api.array(SiteRequest.get(LIST + "/project").query("projectId", part), "values"));
  }

  /**
   * {@code createWorkflowScheme}, jira-cloud-platform-v3.json; its id.
   *
   * @param body with workflow <em>names</em> in {@code defaultWorkflow} and {@code
   *     issueTypeMappings}
   */
  public String create(JsonNode body) {
    return api.id(SiteRequest.post(LIST).json(body), "id");
  }

  /** While no project uses it: {@code updateWorkflowScheme}, jira-cloud-platform-v3.json. */
  public void update(String id, JsonNode body) {
    api.send(SiteRequest.put(ONE, id).json(body));
  }

  /** {@code deleteWorkflowScheme}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }

  /**
   * Only while the project has no issue: {@code assignSchemeToProject},
   * jira-cloud-platform-v3.json.
   */
  public void assign(String id, String projectId) {
    api.send(
        SiteRequest.put(LIST + "/project")
            .json(JiraApi.object().put("workflowSchemeId", id).put("projectId", projectId)));
  }

  /** With issues: {@code switchWorkflowSchemeForProject}, jira-cloud-platform-v3.json. */
  public TaskRef switchProject(JsonNode body) {
    return api.task(SiteRequest.post(LIST + "/project/switch").json(body));
  }

  /** Changes one in use, at once: {@code updateSchemes}, jira-cloud-platform-v3.json. */
  public Optional<TaskRef> updateInUse(JsonNode body) {
    return api.optionalTask(SiteRequest.post(LIST + "/update").json(body));
  }

  /**
   * Which status mappings such a change needs: {@code getRequiredWorkflowSchemeMappings},
   * jira-cloud-platform-v3.json.
   */
  public JsonNode requiredMappings(JsonNode body) {
    return api.json(
        SiteRequest.post(LIST + "/update/mappings").json(body).idempotence(Idempotence.SAFE));
  }
}
