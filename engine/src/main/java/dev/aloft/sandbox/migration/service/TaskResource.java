package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /jobs/{jobId}/tasks}: checks and migrations of a job, and how far each is. */
final class TaskResource implements Resource<MigrationCall> {

  /** So many tasks a page (reference). */
  private static final int PAGE = 20;

  private static final int LONGEST = 255;

  private final Migrations migrations;
  private final StatusViews views = new StatusViews();

  TaskResource(Migrations migrations) {
    this.migrations = migrations;
  }

  @Override
  public void register(Operations<MigrationCall> operations) {
    operations.on("createTask").body("task", "options").administratorsOnly().answer(this::create);
    operations.on("getTasks").query("cursor").administratorsOnly().answer(this::list);
    operations
        .on("getTaskStatus")
        .query("expandChildren", "level", "status", "outcome", "cursor")
        .administratorsOnly()
        .answer(this::status);
  }

  private Jobs jobs(MigrationCall call) {
    return JobResource.found(call, migrations);
  }

  private static Job job(MigrationCall call, Jobs jobs) {
    String id = call.path("jobId");
    return jobs.find(id).orElseThrow(() -> Refusal.notFound("There is no job " + id + "."));
  }

  private Reply create(MigrationCall call) {
    Jobs jobs = jobs(call);
    Job job = job(call, jobs);
    Form form = Form.of(call);
    String word = form.required("task", LONGEST);
    form.check();
    Task.Type type =
        Arrays.stream(Task.Type.values())
            .filter(one -> one.word().equalsIgnoreCase(word))
            .findFirst()
            .orElseThrow(
                () -> Refusal.field("task", "A task is a Check or a Migrate, not " + word + "."));
    JsonNode options = form.node("options").orElseGet(Json::object);
    Form checks =
        Form.of(
            Form.of(options, "checkTypes").node("checkTypes").orElseGet(Json::object),
            "includeKeys",
            "excludeKeys");
    List<String> included = checks.texts("includeKeys");
    List<String> excluded = checks.texts("excludeKeys");
    checks.check();
    if (type == Task.Type.MIGRATE && !included.isEmpty()) {
      throw Refusal.field("options", "A migration makes every check: it can only override some.");
    }
    known(job, included);
    known(job, excluded);
    String seed = job.id() + "/task/" + jobs.count();
    Task task =
        jobs.put(
            new Task(
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString(),
                job.id(),
                type,
                migrations.organization().now(),
                included,
                excluded,
                Optional.empty()));
    migrations.created(jobs, job);
    return Reply.ok(Json.object().put("taskId", task.id()));
  }

  /** Whose server is not here, its checks are not known either. */
  private void known(Job job, List<String> names) {
    List<String> all = migrations.checks(job);
    names.stream()
        .filter(name -> !all.isEmpty() && !all.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw JobResource.notImplemented("the check " + name);
        });
  }

  private Reply list(MigrationCall call) {
    Jobs jobs = jobs(call);
    List<Task> all = jobs.tasks(job(call, jobs));
    Slice<Task> slice = Slice.of(all, call.query("cursor"), PAGE);
    ObjectNode page = Json.object();
    page.set("data", Json.array(slice.items(), TaskResource::view));
    page.set("links", slice.links(call.request()));
    return Reply.ok(page);
  }

  private static ObjectNode view(Task task) {
    ObjectNode view = Json.object();
    view.put("taskId", task.id());
    view.put("taskType", task.type().word());
    view.put("createdAt", task.created().toString());
    if (!task.included().isEmpty() || !task.excluded().isEmpty()) {
      ObjectNode checks = view.putObject("payload").putObject("checkTypes");
      put(checks, "includeKeys", task.included());
      put(checks, "excludeKeys", task.excluded());
    }
    return view;
  }

  private static void put(ObjectNode checks, String name, List<String> keys) {
    if (!keys.isEmpty()) {
      ArrayNode list = checks.putArray(name);
      keys.forEach(list::add);
    }
  }

  private Reply status(MigrationCall call) {
    Jobs jobs = jobs(call);
    Job job = job(call, jobs);
    String id = call.path("taskId");
    Task task =
        jobs.task(id)
            .filter(one -> one.job().equals(job.id()))
            .orElseThrow(() -> Refusal.notFound("There is no task " + id + "."));
    return Reply.ok(views.page(call, task));
  }
}
