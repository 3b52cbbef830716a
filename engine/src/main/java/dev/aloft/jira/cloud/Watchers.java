package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who watches and who voted. Votes cannot be written for others. */
public final class Watchers {

  private static final String WATCHERS = V3 + "/issue/{issueIdOrKey}/watchers";

  private final JiraApi api;

  Watchers(JiraApi api) {
    this.api = api;
  }

  /** Accounts: {@code getIssueWatchers}, jira-cloud-platform-v3.json. */
  public List<JsonNode> ofIssue(String issue) {
    return api.array(SiteRequest.get(WATCHERS, issue), "watchers");
  }

  /** {@code addWatcher}, jira-cloud-platform-v3.json; adding one twice is fine. */
  public void add(String issue, String accountId) {
    api.send(
        SiteRequest.post(WATCHERS, issue)
            .json(JsonNodeFactory.instance.stringNode(accountId))
            .idempotence(Idempotence.IDEMPOTENT)
            .writing(issue));
  }

  /** {@code removeWatcher}, jira-cloud-platform-v3.json. */
  public void remove(String issue, String accountId) {
    api.delete(SiteRequest.delete(WATCHERS, issue).query("accountId", accountId).writing(issue));
  }

  /** {@code getVotes}, jira-cloud-platform-v3.json; {@code votes} and {@code voters}. */
  public JsonNode votes(String issue) {
    return api.json(SiteRequest.get(V3 + "/issue/{issueIdOrKey}/votes", issue));
  }
}
