package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.migration.service.StatusNode.Outcome;
import dev.aloft.sandbox.migration.service.StatusNode.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets servers take up the tasks that wait for them. */
final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private static final String CHECK = "check";
  private static final String MIGRATE = "migrate";

  private final Executor executor;

  Runner(Executor executor) {
    this.executor = executor;
  }

  /** Has a server look for the tasks that wait for it, soon. */
  void wake(Jobs jobs, AssistedServer server) {
    executor.execute(() -> takeUp(jobs, server));
  }

  private void takeUp(Jobs jobs, AssistedServer server) {
    for (Task task : alone(jobs, jobs::waiting)) {
      alone(jobs, () -> jobs.find(task.job()))
          .filter(job -> job.serverId().equals(server.serverId()))
          .filter(job -> server.attached(jobs.destination().site().name()))
          .ifPresent(job -> safely(jobs, server, job, task));
    }
  }

  /** A task never stays under way because the sandbox has a bug. */
  private static void safely(Jobs jobs, AssistedServer server, Job job, Task task) {
    try {
      run(jobs, server, job, task);
    } catch (RuntimeException e) {
      LOG.error("The migration assistant of the sandbox failed", e);
      alone(
          jobs,
          () ->
              jobs.put(
                  task.at(
                      StatusNode.finished(
                          Outcome.FAILED, "The migration assistant failed unexpectedly."))));
    }
  }

  private static <T> T alone(Jobs jobs, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    jobs.destination().site().alone(() -> result.add(work.get()));
    return result.getFirst();
  }

  private static void run(Jobs jobs, AssistedServer server, Job job, Task task) {
    Map<String, StatusNode> found = new LinkedHashMap<>();
    StatusNode checked =
        alone(
            jobs,
            () -> {
              server
                  .check(job, jobs.destination())
                  .forEach((name, node) -> {
                    if (task.includes(name)) {
                      found.put(name, task.overrides(name) ? overridden(node) : node);
                    }
                  });
              StatusNode result = checked(found);
              jobs.put(
                  task.at(
                      task.type() == Task.Type.CHECK ? result : under(result, Map.of(), false)));
              return result;
            });
    if (task.type() == Task.Type.CHECK) {
      return;
    }
    if (checked.outcome().equals(Optional.of(Outcome.FAILED))) {
      alone(jobs, () -> jobs.put(task.at(stopped(checked))));
      return;
    }
    Map<String, StatusNode> moved =
        server.migrate(
            job, jobs.destination(), parts -> jobs.put(task.at(under(checked, parts, false))));
    alone(jobs, () -> jobs.put(task.at(under(checked, moved, true))));
  }

  /** What may be excluded fails no longer. */
  private static StatusNode overridden(StatusNode node) {
    boolean may =
        node.details().flatMap(StatusNode.Details::excludable).orElse(false)
            && node.outcome().equals(Optional.of(Outcome.FAILED));
    return may
        ? new StatusNode(
            node.status(),
            Optional.of(Outcome.WARNING),
            node.message(),
            node.details(),
            node.progress(),
            node.children())
        : node;
  }

  private static StatusNode checked(Map<String, StatusNode> found) {
    Outcome worst = StatusNode.worst(found.values());
    String message =
        switch (worst) {
          case FAILED -> "At least one Preflight check has failed.";
          case WARNING -> "All Preflight checks have passed with warning.";
          case SUCCESS, SKIPPED -> "All Preflight checks have passed.";
        };
    return StatusNode.finished(worst, message).with(found);
  }

  private static StatusNode stopped(StatusNode checked) {
    return StatusNode.finished(
            Outcome.FAILED, "Nothing was migrated: at least one Preflight check has failed.")
        .with(
            Map.of(
                CHECK,
                checked,
                MIGRATE,
                StatusNode.finished(Outcome.SKIPPED, "Nothing was migrated.")));
  }

  private static StatusNode under(StatusNode checked, Map<String, StatusNode> parts, boolean over) {
    Outcome worst = StatusNode.worst(parts.values());
    StatusNode migrate =
        new StatusNode(
            over ? State.FINISHED : State.IN_PROGRESS,
            over ? Optional.of(worst) : Optional.empty(),
            over ? "The migration is over." : "The migration is running.",
            Optional.empty(),
            Optional.empty(),
            parts);
    Map<String, StatusNode> children = new LinkedHashMap<>();
    children.put(CHECK, checked);
    children.put(MIGRATE, migrate);
    Optional<Outcome> outcome =
        over ? Optional.of(StatusNode.worst(children.values())) : Optional.empty();
    return new StatusNode(
        migrate.status(), outcome, migrate.message(), Optional.empty(), Optional.empty(), children);
  }
}
