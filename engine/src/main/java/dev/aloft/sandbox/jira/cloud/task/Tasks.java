package dev.aloft.sandbox.jira.cloud.task;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Task;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /task/{id}}: only administrators and the one who asked may look. */
public final class Tasks implements Resource<JiraCall> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;

  public Tasks(JiraSite site, SiteTables tables, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getTask").answer(this::get);
    on.on("cancelTask").answer(this::cancel);
  }

  private Reply get(JiraCall call) {
    return Reply.ok(document(call, find(call)));
  }

  /** Every task of this site is done when its caller hears of it, so nothing can be cancelled. */
  private Reply cancel(JiraCall call) {
    find(call);
    return Reply.json(400, Json.texts(List.of("The task has finished and cannot be cancelled.")));
  }

  private Task find(JiraCall call) {
    Task task =
        tables
            .tasks()
            .find(call.path("taskId"))
            .orElseThrow(() -> Refusal.notFound("The task was not found."));
    if (!permissions.administers(call.caller())
        && !task.submitter().equals(call.caller().accountId())) {
      throw Refusal.forbidden("You do not have permission to see this task.");
    }
    return task;
  }

  /** Remembers that something is done and sends the caller to the task: 303 with its address. */
  public Reply done(JiraCall call, String description) {
    return sent(remember(call, description));
  }

  /** The same with something to tell of what came of it. */
  public Reply done(JiraCall call, String description, JsonNode result) {
    return sent(remember(call, description, Optional.of(result)));
  }

  private static Reply sent(ObjectNode task) {
    return Reply.json(303, task).with("Location", task.path("self").asString(""));
  }

  /** Remembers that something is done, and tells of it as of a task. */
  public ObjectNode remember(JiraCall call, String description) {
    return remember(call, description, Optional.empty());
  }

  private ObjectNode remember(JiraCall call, String description, Optional<JsonNode> result) {
    Task task =
        new Task(
            tables.tasks().nextId(),
            description,
            call.caller().accountId(),
            site.now(),
            result.map(JsonNode::toString));
    return document(call, tables.tasks().put(task));
  }

  private static ObjectNode document(JiraCall call, Task task) {
    long at = task.at().toEpochMilli();
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/task/" + task.id());
    document.put("id", Ids.text(task.id()));
    document.put("description", task.description());
    document.put("status", "COMPLETE");
    task.result()
        .ifPresentOrElse(
            json -> document.set("result", JSON.readTree(json)), () -> document.put("result", ""));
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
