package dev.aloft.sandbox.jira.datacenter.index;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Reindex;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /reindex}: tasks that are done as soon as they have begun; nothing ever waits. */
public final class ReindexResource implements Resource<DataCenterCall> {

  private static final String USUAL = "BACKGROUND_PREFERRED";

  /** The types that callers name, with one that the product once misspelt. */
  private static final Map<String, String> TYPES =
      Map.of(
          "FOREGROUND",
          "FOREGROUND",
          "BACKGROUND",
          "BACKGROUND",
          USUAL,
          USUAL,
          "BACKGROUND_PREFFERED",
          USUAL);

  private final JiraSite site;

  /** The index of a site. */
  public ReindexResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    for (String read : new String[] {"getReindexInfo", "getReindexProgress"}) {
      operations.on(read).query("taskId").answer(call -> Reply.ok(view(call, found(call))));
    }
    operations
        .on("reindex")
        .query("type", "indexComments", "indexChangeHistory", "indexWorklogs")
        .administratorsOnly()
        .answer(call -> {
          String type = call.query("type").orElse(USUAL).toUpperCase(Locale.ROOT);
          // What the product does not know it takes for the usual one.
          return Reply.json(202, view(call, done(TYPES.getOrDefault(type, USUAL))));
        });
    operations
        .on("reindexIssues")
        .query("issueId", "indexComments", "indexChangeHistory", "indexWorklogs")
        .administratorsOnly()
        .answer(call -> {
          for (String id : call.list("issueId")) {
            if (site.issues().find(id).isEmpty()) {
              throw Refusal.notFound("No issue with the id or key " + id + ".");
            }
          }
          return Reply.ok(view(call, done("FOREGROUND")));
        });
    requests(operations);
  }

  /** Upgrades leave requests behind, which there are none of. */
  private static void requests(Operations<DataCenterCall> operations) {
    operations
        .on("processRequests")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.array(List.<String>of(), one -> Json.object())));
    operations
        .on("getProgressBulk")
        .query("requestId")
        .answer(call -> Reply.ok(Json.array(List.<String>of(), one -> Json.object())));
    operations
        .on("getProgress")
        .answer(call -> {
          throw Refusal.notFound("No reindex request with the id " + call.path("requestId") + ".");
        });
  }

  private Reindex done(String type) {
    long now = site.now();
    return site.tables()
        .reindexes()
        .put(new Reindex(site.tables().reindexes().nextId(), type, now));
  }

  private Reindex found(DataCenterCall call) {
    Optional<String> wanted = call.query("taskId");
    return wanted
        .map(site.tables().reindexes()::find)
        .orElseGet(() -> site.tables().reindexes().all().reversed().stream().findFirst())
        .orElseThrow(() -> Refusal.notFound("No re-indexing task was found."));
  }

  private static ObjectNode view(DataCenterCall call, Reindex task) {
    String time = JiraTimes.print(Instant.ofEpochMilli(task.at()));
    return Json.object()
        .put("progressUrl", call.address("/secure/admin/IndexProgress.jspa?taskId=" + task.id()))
        .put("currentProgress", 100)
        .put("currentSubTask", "")
        .put("type", task.type())
        .put("submittedTime", time)
        .put("startTime", time)
        .put("finishTime", time)
        .put("success", true);
  }
}
