package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Workflows. Bodies and replies are those of the contract: too rich for a record here. */
public final class Workflows {

  private static final String LIST = V3 + "/workflows";

  /** Most names or ids that are read at once. */
  private static final int A_CALL = 20;

  private final JiraApi api;

  Workflows(JiraApi api) {
    this.api = api;
  }

  /** With their transitions: {@code searchWorkflows}, jira-cloud-platform-v3.json. */
  public Paged all() {
    return api.paged(SiteRequest.get(LIST + "/search").query("expand", "values.transitions"), 50);
  }

  /** {@code readWorkflows}, jira-cloud-platform-v3.json; names that are not there are left out. */
  public Paged byNames(Collection<String> names) {
    return JiraApi.chunked(names, A_CALL, part -> read("workflowNames", part));
  }

  /** {@code readWorkflows}, jira-cloud-platform-v3.json. */
  public Paged byIds(Collection<String> ids) {
    return JiraApi.chunked(ids, A_CALL, part -> read("workflowIds", part));
  }

  /**
   * The workflow that an issue of this type follows in the project, in {@code workflows}, and what
   * its status references mean, in {@code statuses}: {@code readWorkflows},
   * jira-cloud-platform-v3.json.
   */
  public JsonNode ofIssueType(String projectId, String issueTypeId) {
    ObjectNode body = JiraApi.object();
    body.putArray("projectAndIssueTypes")
        .addObject()
        .put("projectId", projectId)
        .put("issueTypeId", issueTypeId);
    return api.json(SiteRequest.post(LIST).json(body).idempotence(Idempotence.SAFE));
  }

  private Iterable<JsonNode> read(String field, Collection<String> values) {
    ObjectNode body = JiraApi.object();
    body.set(field, JiraApi.texts(values));
    return api.array(SiteRequest.post(LIST).json(body).idempotence(Idempotence.SAFE), "workflows");
  }

  /**
   * {@code createWorkflows}, jira-cloud-platform-v3.json; {@code workflows} and {@code statuses}.
   */
  public JsonNode create(JsonNode body) {
    return api.json(SiteRequest.post(LIST + "/create").json(body));
  }

  /**
   * A dry run: {@code validateCreateWorkflows}, jira-cloud-platform-v3.json; {@code errors} with a
   * level each.
   *
   * @param payload what {@link #create} takes
   */
  public JsonNode validateCreate(JsonNode payload) {
    return validate("/create/validation", payload);
  }

  /** {@code updateWorkflows}, jira-cloud-platform-v3.json; may answer with a task. */
  public JsonNode update(JsonNode body) {
    return api.json(SiteRequest.post(LIST + "/update").json(body));
  }

  /** A dry run: {@code validateUpdateWorkflows}, jira-cloud-platform-v3.json. */
  public JsonNode validateUpdate(JsonNode payload) {
    return validate("/update/validation", payload);
  }

  private JsonNode validate(String path, JsonNode payload) {
    ObjectNode body = JiraApi.object();
    body.set("payload", payload);
    return api.json(SiteRequest.post(LIST + path).json(body).idempotence(Idempotence.SAFE));
  }

  /** {@code deleteInactiveWorkflow}, jira-cloud-platform-v3.json. */
  public void delete(String workflowId) {
    api.delete(SiteRequest.delete(V3 + "/workflow/{entityId}", workflowId));
  }

  /** Which rules the site offers: {@code workflowCapabilities}, jira-cloud-platform-v3.json. */
  public JsonNode capabilities(String workflowId) {
    return api.json(SiteRequest.get(LIST + "/capabilities").query("workflowId", workflowId));
  }
}
