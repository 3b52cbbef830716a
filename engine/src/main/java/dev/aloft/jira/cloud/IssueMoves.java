package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what an edit cannot: whether an issue is a sub-task, and of which type it is. */
public final class IssueMoves {

  private final JiraApi api;
  private final Tasks tasks;

  IssueMoves(JiraApi api, Tasks tasks) {
    this.api = api;
    this.tasks = tasks;
  }

  /**
   * Where issues go.
   *
   * @param project the id of the project
   * @param issueType the id of the issue type
   * @param parent the id of the parent, for sub-tasks
   */
  public record Destination(String project, String issueType, Optional<String> parent) {

    private String key() {
      return project + "," + issueType + parent.map(id -> "," + id).orElse("");
    }
  }

  /**
   * Moves issues without a mail, at most 1000, and waits until they are moved; what is there
   * already stays: {@code submitBulkMove} and {@code getBulkOperationProgress},
   * jira-cloud-platform-v3.json.
   *
   * @param moves ids or keys by destination
   * @return why issues were not moved, by id
   */
  public Map<String, String> move(Map<Destination, ? extends Collection<String>> moves) {
    ObjectNode body = JiraApi.object().put("sendBulkNotification", false);
    ObjectNode mapping = body.putObject("targetToSourcesMapping");
    moves.forEach((destination, issues) -> {
      ObjectNode sources = mapping.putObject(destination.key());
      sources.put("inferClassificationDefaults", true);
      sources.put("inferFieldDefaults", true);
      sources.put("inferStatusDefaults", true);
      // Else the site would give sub-tasks of these issues a type of its choice.
      sources.put("inferSubtaskTypeDefault", false);
      sources.set("issueIdsOrKeys", JiraApi.texts(issues));
    });
    SiteRequest request =
        SiteRequest.post(V3 + "/bulk/issues/move").json(body).idempotence(Idempotence.IDEMPOTENT);
    JsonNode done = tasks.awaitBulk(new TaskRef(api.id(request, "taskId")));
    Map<String, String> failed = new TreeMap<>();
    done.path("failedAccessibleIssues")
        .properties()
        .forEach(issue -> {
          List<String> reasons = new ArrayList<>();
          issue.getValue().forEach(reason -> reasons.add(reason.asString("")));
          failed.put(issue.getKey(), String.join("; ", reasons));
        });
    return failed;
  }
}
