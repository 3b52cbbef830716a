package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Work that was logged. Writes leave the estimates as they are and send no mail. {@code started} is
 * written like {@code 2024-05-23T14:47:28.000+0000}.
 */
public final class Worklogs {

  private static final String LIST = "/issue/{issueIdOrKey}/worklog";
  private static final String ONE = LIST + "/{id}";
  private static final String PROPERTY =
      V3 + "/issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}";

  /** Most worklogs that are read by id at once. */
  private static final int BY_ID = 1000;

  private final JiraApi api;

  Worklogs(JiraApi api) {
    this.api = api;
  }

  /** With properties: {@code getIssueWorklog}, jira-cloud-platform-v3.json or -v2.json. */
  public Paged ofIssue(TextForm form, String issue) {
    return api.paged(
        SiteRequest.get(form.root() + LIST, issue).query("expand", "properties"), "worklogs", 5000);
  }

  /**
   * With their properties: {@code getWorklogsForIds}, jira-cloud-platform-v3.json or, for texts as
   * wiki markup, the same path of version 2; any number of ids.
   */
  public Paged byIds(TextForm form, Collection<String> ids) {
    return JiraApi.chunked(
        ids,
        BY_ID,
        part -> {
          ObjectNode body = JiraApi.object();
          body.set("ids", JiraApi.numbers(part));
          return api.array(
              SiteRequest.post(form.root() + "/worklog/list")
                  .query("expand", "properties")
                  .json(body)
                  .idempotence(Idempotence.SAFE));
        });
  }

  /** {@code addWorklog}, jira-cloud-platform-v3.json or -v2.json; its id. */
  public String create(TextForm form, String issue, JsonNode body) {
    return api.id(quiet(SiteRequest.post(form.root() + LIST, issue), issue).json(body), "id");
  }

  /** {@code updateWorklog}, jira-cloud-platform-v3.json or -v2.json. */
  public void update(TextForm form, String issue, String id, JsonNode body) {
    api.send(quiet(SiteRequest.put(form.root() + ONE, issue, id), issue).json(body));
  }

  /** {@code deleteWorklog}, jira-cloud-platform-v3.json. */
  public void delete(String issue, String id) {
    api.delete(quiet(SiteRequest.delete(V3 + ONE, issue, id), issue));
  }

  /** {@code getWorklogProperty}, jira-cloud-platform-v3.json; its value. */
  public Optional<JsonNode> property(String issue, String id, String key) {
    return api.find(SiteRequest.get(PROPERTY, issue, id, key)).map(found -> found.path("value"));
  }

  /** {@code setWorklogProperty}, jira-cloud-platform-v3.json. */
  public void setProperty(String issue, String id, String key, JsonNode value) {
    api.send(SiteRequest.put(PROPERTY, issue, id, key).json(value).writing(issue));
  }

  private static SiteRequest quiet(SiteRequest request, String issue) {
    return request.query("adjustEstimate", "leave").query("notifyUsers", false).writing(issue);
  }
}
