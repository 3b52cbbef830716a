package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /bulk/queue/{taskId}}: how far an operation is. The first look finds it running, so that
 * nobody can do without looking again.
 */
final class BulkQueue implements Resource<JiraCall> {

  private final JiraSite site;
  private final UserViews users;
  private final Map<String, Outcome> tasks = new ConcurrentHashMap<>();
  private final Set<String> looked = ConcurrentHashMap.newKeySet();

  BulkQueue(JiraSite site) {
    this.site = site;
    this.users = new UserViews(site);
  }

  /** What an operation did: the issues that it took, and why it did not take the others. */
  private record Outcome(String submitter, Instant at, List<Long> done, Map<Long, String> failed) {}

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getBulkOperationProgress").answer(this::progress);
  }

  /** Remembers an operation and answers with its task. */
  Reply submitted(JiraCall call, List<Long> done, Map<Long, String> failed) {
    String id = Long.toString(site.ids().next("bulk operation"));
    tasks.put(
        id,
        new Outcome(
            call.caller().accountId(), site.now(), List.copyOf(done), new TreeMap<>(failed)));
    return Reply.created(Json.object().put("taskId", id));
  }

  private Reply progress(JiraCall call) {
    String id = call.path("taskId");
    Outcome outcome = tasks.get(id);
    if (outcome == null) {
      return refused("The task associated with this taskId is not a bulk operation task");
    }
    boolean complete = !looked.add(id);
    ObjectNode document = Json.object();
    document.put("taskId", id);
    document.put("status", complete ? "COMPLETE" : "RUNNING");
    document.put("progressPercent", complete ? 100 : 0);
    document.set("submittedBy", users.details(call, outcome.submitter()));
    for (String moment : List.of("created", "started", "updated")) {
      document.put(moment, JiraSite.time(outcome.at()));
    }
    if (complete) {
      document.put("totalIssueCount", outcome.done().size() + outcome.failed().size());
      document.put("invalidOrInaccessibleIssueCount", 0);
      document.set("processedAccessibleIssues", Json.numbers(outcome.done()));
      ObjectNode failed = document.putObject("failedAccessibleIssues");
      outcome.failed().forEach((issue, why) -> failed.putArray(Long.toString(issue)).add(why));
    }
    return Reply.ok(document);
  }

  /** A refusal in the shape of these operations. */
  static Reply refused(String message) {
    ObjectNode document = Json.object();
    document.putArray("errors").addObject().put("message", message);
    return Reply.json(400, document);
  }
}
