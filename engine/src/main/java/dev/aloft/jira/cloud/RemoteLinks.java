package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Links from issues to web addresses. */
public final class RemoteLinks {

  private static final String LIST = V3 + "/issue/{issueIdOrKey}/remotelink";

  private final JiraApi api;

  RemoteLinks(JiraApi api) {
    this.api = api;
  }

  /** {@code getRemoteIssueLinks}, jira-cloud-platform-v3.json. */
  public List<JsonNode> ofIssue(String issue) {
    return api.array(SiteRequest.get(LIST, issue));
  }

  /**
   * Creates or replaces by {@code globalId}: {@code createOrUpdateRemoteIssueLink},
   * jira-cloud-platform-v3.json; its id.
   *
   * @param body with {@code globalId} (at most 255 characters) and {@code object}
   */
  public String put(String issue, JsonNode body) {
    if (body.path("globalId").asString("").isEmpty()) {
      throw new IllegalArgumentException("a remote link without a globalId cannot be repeated");
    }
    return api.id(
        SiteRequest.post(LIST, issue).json(body).idempotence(Idempotence.IDEMPOTENT).writing(issue),
        "id");
  }

  /**
   * {@code deleteRemoteIssueLinkById}, jira-cloud-platform-v3.json. Some sites answer 415 unless
   * the request names a media type for the body that it does not have (the live suite of jira.js).
   */
  public void delete(String issue, String linkId) {
    api.delete(
        SiteRequest.delete(LIST + "/{linkId}", issue, linkId)
            .header("Content-Type", "application/json")
            .writing(issue));
  }
}
