package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteInterrupted;
import dev.aloft.http.SiteRequest;
import dev.aloft.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Long tasks: the site answers at once with a task's address and works on. */
public final class Tasks {

  private static final Duration FIRST_LOOK = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofHours(2);

  private final JiraApi api;
  private final InstantSource clock;
  private final Sleeper sleeper;

  Tasks(JiraApi api, InstantSource clock, Sleeper sleeper) {
    this.api = api;
    this.clock = clock;
    this.sleeper = sleeper;
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
    Instant end = clock.instant().plus(PATIENCE);
    Duration wait = FIRST_LOOK;
    while (true) {
      JsonNode state = api.json(look);
      switch (state.path("status").asString("")) {
        case "COMPLETE" -> {
          return state;
        }
        case "FAILED", "CANCELLED", "DEAD", "CANCEL_REQUESTED" ->
            throw problem(
                task,
                JiraCloudCode.TASK_FAILED,
                "the task "
                    + task.id()
                    + " ended as "
                    + state.path("status").asString()
                    + JiraApi.text(state, "message").map(text -> ": " + text).orElse(""));
        default -> {
          if (clock.instant().isAfter(end)) {
            throw problem(
                task,
                JiraCloudCode.TASK_UNFINISHED,
                "the task " + task.id() + " is at " + state.path("progress").asInt(0) + " %");
          }
          sleep(task, wait);
          wait =
              wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0
                  ? wait.multipliedBy(2)
                  : LONGEST_WAIT;
        }
      }
    }
  }

  private void sleep(TaskRef task, Duration wait) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SiteInterrupted(request(task));
    }
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
