package dev.aloft.sandbox.confluence.cloud.longtask;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.LongTasks.Task;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /longtask}: how far tasks are. Who started one sees it, and administrators do. */
public final class LongTaskResource implements Resource<CloudCall> {

  private static final int USUAL = 100;
  private static final int MOST = 100;

  private final ConfluenceSite site;

  /** The tasks of a site. */
  public LongTaskResource(ConfluenceSite site) {
    this.site = site;
  }

  /** 202, and where to ask for a task. */
  public static Reply accepted(Task task) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(task.id()));
    view.putObject("links").put("status", "/rest/api/longtask/" + task.id());
    return Reply.json(202, view);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getTasks")
        .query("start", "limit")
        .answer(call -> {
          List<Task> visible =
              site.tasks().all().stream().filter(task -> visible(call, task)).toList();
          return Reply.ok(StartPages.of(call, visible, USUAL, MOST, this::view));
        });
    operations
        .on("getTask")
        .answer(call -> {
          Task task =
              Ids.parse(call.path("id"))
                  .flatMap(site.tasks()::find)
                  .filter(one -> visible(call, one))
                  .orElseThrow(() -> Refusal.notFound("No long task with id " + call.path("id")));
          ObjectNode view = view(task);
          view.putObject("_links").put("self", call.self() + "/longtask/" + task.id());
          return Reply.ok(view);
        });
  }

  private boolean visible(CloudCall call, Task task) {
    return task.owner().equals(call.caller().accountId())
        || site.access().administers(call.caller());
  }

  private ObjectNode view(Task task) {
    int percent = task.percent(site.now());
    boolean finished = percent == 100;
    ObjectNode view = Json.object();
    view.put("id", Ids.text(task.id()));
    ObjectNode name = view.putObject("name");
    name.put("key", task.name());
    name.putArray("args");
    view.put("elapsedTime", task.elapsed(site.now()));
    view.put("percentageComplete", percent);
    view.put("successful", finished && task.failure().isEmpty());
    view.put("finished", finished);
    ArrayNode messages = view.putArray("messages");
    view.put("status", finished ? "Complete" : "In progress");
    ArrayNode errors = view.putArray("errors");
    if (finished) {
      task.failure()
          .ifPresent(text -> {
            messages.addObject().put("translation", text).putArray("args");
            errors.addObject().put("translation", text).putArray("args");
          });
    }
    return view;
  }
}
