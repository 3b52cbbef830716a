package dev.aloft.sandbox.confluence.cloud.inlinetask;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.inlinetask.Tasks.Task;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** {@code /tasks}: tasks in texts. Ticking one off changes the text, without a new version. */
public final class TaskResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Register<Long, Completed> completed;

  /** Who has ticked a task off, and when. */
  private record Completed(String accountId, Instant when) {}

  /** The tasks in a site's texts. */
  public TaskResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.completed =
        new Register<>(site.store(), "confluence.taskcompleted", new TypeReference<>() {});
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getTasks")
        .query(
            "body-format",
            "status",
            "task-id",
            "space-id",
            "page-id",
            "blogpost-id",
            "created-by",
            "assigned-to",
            "cursor",
            "limit")
        .answer(this::list);
    operations
        .on("getTaskById")
        .query("body-format")
        .answer(call -> Reply.ok(view(task(call), call.query("body-format"))));
    operations
        .on("updateTask")
        .query("body-format")
        .body(
            "id",
            "localId",
            "spaceId",
            "pageId",
            "blogPostId",
            "status",
            "createdBy",
            "assignedTo",
            "completedBy",
            "createdAt",
            "updatedAt",
            "dueAt",
            "completedAt")
        .outlined(
            Outline.of("id", "status")
                .overlooking("by the contract nothing but the status of a task changes", "*"))
        .answer(this::update);
  }

  private static boolean fits(CloudCall call, String name, String value) {
    List<String> wanted = call.list(name);
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static String idIf(Kind kind, Content content) {
    return content.kind() == kind ? content.key() : "";
  }

  private Reply list(CloudCall call) {
    Viewer viewer = site.viewer(call);
    List<Task> found =
        site.contents()
            .all()
            .filter(one -> one.kind() == Kind.PAGE || one.kind() == Kind.BLOG_POST)
            .filter(one -> one.status() == Status.CURRENT)
            .filter(one -> fits(call, "space-id", Ids.text(one.spaceId())))
            .filter(one -> fits(call, "page-id", idIf(Kind.PAGE, one)))
            .filter(one -> fits(call, "blogpost-id", idIf(Kind.BLOG_POST, one)))
            .filter(one -> fits(call, "created-by", one.author()))
            .filter(one -> site.access().reads(viewer, one))
            .flatMap(one -> Tasks.of(one).stream())
            .filter(one -> fits(call, "task-id", Ids.text(one.id())))
            .filter(one -> fits(call, "status", status(one)))
            .filter(one -> fits(call, "assigned-to", one.assignee().orElse("")))
            .toList();
    Optional<String> format = call.query("body-format");
    return CursorPages.of(call, found, one -> view(one, format));
  }

  private Task task(CloudCall call) {
    long id = Ids.parse(call.path("id")).orElse(0L);
    return finder
        .any(call, Ids.text(Tasks.contentOf(id)), kind -> !kind.comment())
        .filter(one -> one.status() == Status.CURRENT)
        .flatMap(one -> Tasks.of(one).stream().filter(task -> task.id() == id).findFirst())
        .orElseThrow(() -> Refusal.notFound("Task not found"));
  }

  private Reply update(CloudCall call) {
    Task task = task(call);
    finder.requireWrite(call, task.content());
    Form form = Form.of(call);
    if (!form.text("id").orElse(call.path("id")).equals(call.path("id"))) {
      throw Refusal.badRequest("The id of the body is not that of the path");
    }
    boolean complete = form.text("status").orElse("").equals("complete");
    site.contents().replace(task.content().with(Tasks.with(task, complete)));
    if (complete) {
      completed.put(task.id(), new Completed(call.caller().accountId(), site.now()));
    } else {
      completed.remove(task.id());
    }
    return Reply.ok(view(task(call), call.query("body-format")));
  }

  private static String status(Task task) {
    return task.complete() ? "complete" : "incomplete";
  }

  private ObjectNode view(Task task, Optional<String> format) {
    Content content = task.content();
    ObjectNode view = Json.object();
    view.put("id", Ids.text(task.id()));
    view.put("localId", task.local());
    view.put("spaceId", Ids.text(content.spaceId()));
    view.put(content.kind() == Kind.PAGE ? "pageId" : "blogPostId", content.key());
    view.put("status", status(task));
    ObjectNode body = view.putObject("body");
    if (format.isPresent()) {
      if (!format.get().equals("storage")) {
        throw Refusal.of(501, "The sandbox shows the bodies of tasks in storage format only.");
      }
      body.putObject("storage").put("representation", "storage").put("value", task.body());
    }
    view.put("createdBy", content.author());
    task.assignee().ifPresent(id -> view.put("assignedTo", id));
    view.put("createdAt", Times.text(content.created()));
    view.put("updatedAt", Times.text(content.version().written()));
    completed
        .find(task.id())
        .filter(done -> task.complete())
        .ifPresent(done ->
            view.put("completedBy", done.accountId()).put("completedAt", Times.text(done.when())));
    task.due().ifPresent(day -> view.put("dueAt", day + "T00:00:00.000Z"));
    return view;
  }
}
