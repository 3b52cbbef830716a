package dev.aloft.sandbox.jira.cloud.task;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.Call;
import dev.aloft.sandbox.jira.cloud.site.JiraError;
import dev.aloft.sandbox.jira.cloud.site.Operations;
import dev.aloft.sandbox.jira.cloud.site.Resource;
import dev.aloft.sandbox.jira.cloud.site.Site;
import dev.aloft.sandbox.jira.cloud.tables.Ids;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Task;
import dev.aloft.sandbox.jira.cloud.wire.Json;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /task/{id}}: only administrators and the one who asked may look. */
public final class Tasks implements Resource {

  private final Site site;
  private final SiteTables tables;
  private final Permissions permissions;

  public Tasks(Site site, SiteTables tables, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations on) {
    on.on("getTask").answer(this::get);
  }

  private Reply get(Call call) {
    Task task =
        tables
            .tasks()
            .find(call.path("taskId"))
            .orElseThrow(() -> JiraError.notFound("The task was not found."));
    if (!permissions.administers(call.caller())
        && !task.submitter().equals(call.caller().accountId())) {
      throw JiraError.forbidden("You do not have permission to see this task.");
    }
    return Reply.ok(document(call, task));
  }

  /** Remembers that something is done and sends the caller to the task: 303 with its address. */
  public Reply done(Call call, String description) {
    Task task =
        tables
            .tasks()
            .put(
                new Task(
                    tables.tasks().nextId(), description, call.caller().accountId(), site.now()));
    return Reply.json(303, document(call, task))
        .with("Location", call.self() + "/task/" + task.id());
  }

  private static ObjectNode document(Call call, Task task) {
    long at = task.at().toEpochMilli();
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/task/" + task.id());
    document.put("id", Ids.text(task.id()));
    document.put("description", task.description());
    document.put("status", "COMPLETE");
    document.put("result", "");
    // The product writes its own number of the person here, which nothing else shows.
    document.put("submittedBy", 10000);
    document.put("progress", 100);
    document.put("elapsedRuntime", 0);
    document.put("submitted", at);
    document.put("started", at);
    document.put("finished", at);
    document.put("lastUpdate", at);
    return document;
  }
}
