package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Links between issues. They are read with the issue, in the field {@code issuelinks}. */
public final class IssueLinks {

  private static final String ONE = V3 + "/issueLink/{linkId}";

  private final JiraApi api;

  IssueLinks(JiraApi api) {
    this.api = api;
  }

  /**
   * {@code linkIssues}, jira-cloud-platform-v3.json. The answer has no id; the same link twice
   * makes one, so a lost answer is simply repeated.
   *
   * @param source the issue that shows the type's outward words: in "A blocks B" it is A. The
   *     request calls it {@code inwardIssue}, a name that misled many; read back, A's link holds B
   *     as {@code outwardIssue}
   * @param destination the issue that shows the inward words
   */
  public void create(String typeId, String source, String destination) {
    ObjectNode body = JiraApi.object();
    body.set("type", JiraApi.object().put("id", typeId));
    body.set("inwardIssue", JiraApi.object().put("key", source));
    body.set("outwardIssue", JiraApi.object().put("key", destination));
    api.send(
        SiteRequest.post(V3 + "/issueLink")
            .json(body)
            .idempotence(Idempotence.IDEMPOTENT)
            .writing(source));
  }

  /** {@code getIssueLink}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String linkId) {
    return api.find(SiteRequest.get(ONE, linkId));
  }

  /** {@code deleteIssueLink}, jira-cloud-platform-v3.json. */
  public void delete(String linkId) {
    api.delete(SiteRequest.delete(ONE, linkId));
  }
}
