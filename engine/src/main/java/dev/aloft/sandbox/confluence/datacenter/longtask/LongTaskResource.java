package dev.aloft.sandbox.confluence.datacenter.longtask;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.LongTasks.Task;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /longtask}: how far tasks are; everybody sees his own, administrators see all. */
public final class LongTaskResource implements Resource<DataCenterCall> {

  private static final int USUAL = 100;

  private final ConfluenceSite site;

  /** The tasks of a site. */
  public LongTaskResource(ConfluenceSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getTasks")
        .query("expand", "start", "limit")
        .answer(call ->
            Reply.ok(
                StartPages.of(
                    call,
                    site.tasks().all().stream().filter(one -> visible(call, one)).toList(),
                    USUAL,
                    USUAL,
                    one -> view(call, one))));
    operations
        .on("getTask")
        .query("expand")
        .answer(call ->
            Ids.parse(call.path("id"))
                .flatMap(site.tasks()::find)
                .filter(one -> visible(call, one))
                .map(one -> Reply.ok(view(call, one)))
                .orElseThrow(() -> Refusal.notFound("No task found with id " + call.path("id"))));
  }

  private boolean visible(DataCenterCall call, Task task) {
    return task.owner().equals(call.caller().key()) || site.access().administers(call.caller());
  }

  private ObjectNode view(DataCenterCall call, Task task) {
    int percent = task.percent(site.now());
    ObjectNode view = Json.object();
    view.put("id", Ids.text(task.id()));
    view.putObject("name").put("key", task.name()).putArray("args");
    view.put("elapsedTime", task.elapsed(site.now()));
    view.put("percentageComplete", percent);
    view.put("successful", percent == 100 && task.failure().isEmpty());
    ArrayNode messages = view.putArray("messages");
    task.failure()
        .filter(text -> percent == 100)
        .ifPresent(text -> messages.addObject().put("translation", text).putArray("args"));
    view.putObject("_links").put("self", call.address("/rest/api/longtask/" + task.id()));
    return view;
  }
}
