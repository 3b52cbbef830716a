package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments. A body may carry {@code properties}: {@code [{key, value}]}, the stamp among them. */
public final class Comments {

  private static final String LIST = "/issue/{issueIdOrKey}/comment";
  private static final String ONE = LIST + "/{id}";
  private static final String PROPERTY = V3 + "/comment/{commentId}/properties/{propertyKey}";

  /** Most comments that are read by id at once. */
  private static final int BY_ID = 1000;

  private final JiraApi api;

  Comments(JiraApi api) {
    this.api = api;
  }

  /**
   * Without their properties: {@code getComments}, jira-cloud-platform-v3.json or -v2.json; oldest
   * first.
   */
  public Paged ofIssue(TextForm form, String issue) {
    return api.paged(
        SiteRequest.get(form.root() + LIST, issue).query("orderBy", "created"), "comments", 100);
  }

  /**
   * With their properties: {@code getCommentsByIds}, jira-cloud-platform-v3.json or, for texts as
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
              SiteRequest.post(form.root() + "/comment/list")
                  .query("expand", "properties")
                  .json(body)
                  .points(1 + part.size())
                  .idempotence(Idempotence.SAFE),
              "values");
        });
  }

  /** {@code addComment}, jira-cloud-platform-v3.json or -v2.json; its id. It may send a mail. */
  public String create(TextForm form, String issue, JsonNode body) {
    return api.id(SiteRequest.post(form.root() + LIST, issue).json(body).writing(issue), "id");
  }

  /** Without a mail: {@code updateComment}, jira-cloud-platform-v3.json or -v2.json. */
  public void update(TextForm form, String issue, String id, JsonNode body) {
    api.send(
        SiteRequest.put(form.root() + ONE, issue, id)
            .query("notifyUsers", false)
            .json(body)
            .writing(issue));
  }

  /** {@code deleteComment}, jira-cloud-platform-v3.json. */
  public void delete(String issue, String id) {
    api.delete(SiteRequest.delete(V3 + ONE, issue, id).writing(issue));
  }

  /** {@code getCommentProperty}, jira-cloud-platform-v3.json; its value. */
  public Optional<JsonNode> property(String id, String key) {
    return api.find(SiteRequest.get(PROPERTY, id, key)).map(found -> found.path("value"));
  }

  /** {@code setCommentProperty}, jira-cloud-platform-v3.json. */
  public void setProperty(String id, String key, JsonNode value) {
    api.send(SiteRequest.put(PROPERTY, id, key).json(value));
  }
}
