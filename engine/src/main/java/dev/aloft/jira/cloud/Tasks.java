package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Long tasks: the site answers at once with a task's address and works on. */
public final class Tasks {

  private static final Duration PATIENCE = Duration.ofHours(2);

  private final JiraApi api;
  private final Patience patience;

  Tasks(JiraApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /** {@code getTask}, jira-cloud-platform-v3.json. */
  public JsonNode get(TaskRef task) {
    return api.json(request(task));
  }

  /** Waits if there is a task at all. */
  public void await(Optional<TaskRef> task) {
    task.ifPresent(this::await);
  }

  /**
   * Asks until the task is complete; {@code getTask}, jira-cloud-platform-v3.json.
   *
   * @return the task's {@code result}
   * @throws ProblemException when it failed, was cancelled, died, or takes more than two hours
   */
  public JsonNode await(TaskRef task) {
    return await(task, request(task)).path("result");
  }

  /**
   * Asks until an operation on many issues is complete; {@code getBulkOperationProgress},
   * jira-cloud-platform-v3.json.
   *
   * @return the last answer
   * @throws ProblemException as {@link #await(TaskRef)}
   */
  JsonNode awaitBulk(TaskRef task) {
    return await(task, SiteRequest.get(V3 + "/bulk/queue/{taskId}", task.id()));
  }

  private JsonNode await(TaskRef task, SiteRequest look) {
    AtomicReference<JsonNode> last = new AtomicReference<>(JsonNodeFactory.instance.nullNode());
    boolean complete =
        patience.until(
            PATIENCE,
            look,
            () -> {
              JsonNode state = api.json(look);
              last.set(state);
              return isComplete(task, state);
            });
    if (!complete) {
      throw problem(
          task,
          JiraCloudCode.TASK_UNFINISHED,
          "the task " + task.id() + " is at " + last.get().path("progress").asInt(0) + " %");
    }
    return last.get();
  }

  private static boolean isComplete(TaskRef task, JsonNode state) {
    return switch (state.path("status").asString("")) {
      case "COMPLETE" -> true;
      case "FAILED", "CANCELLED", "DEAD", "CANCEL_REQUESTED" ->
          throw problem(
              task,
              JiraCloudCode.TASK_FAILED,
              "the task "
                  + task.id()
                  + " ended as "
                  + state.path("status").asString()
                  + JiraApi.text(state, "message").map(text -> ": " + text).orElse(""));
      default -> false;
    };
  }

  private static SiteRequest request(TaskRef task) {
    return SiteRequest.get(V3 + "/task/{taskId}", task.id());
  }

  private static ProblemException problem(TaskRef task, JiraCloudCode code, String summary) {
    SiteRequest request = request(task);
    return new ProblemException(
        ExitCode.FAILED,
        Diagnostic.of(code, Location.request(request.method().name(), request.path()), summary)
            .next("mend what the site names, then run the command again"));
  }
}
