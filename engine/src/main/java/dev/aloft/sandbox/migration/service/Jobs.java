package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.store.Register;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The jobs that lead to one site, and their tasks. Guarded by the organization's lock. */
final class Jobs {

  private final WholeSite destination;
  private final Register<String, Job> jobs;
  private final Register<String, Task> tasks;

  Jobs(WholeSite destination) {
    this.destination = destination;
    this.jobs = new Register<>(destination.store(), "migration.job", new TypeReference<>() {});
    this.tasks = new Register<>(destination.store(), "migration.task", new TypeReference<>() {});
  }

  WholeSite destination() {
    return destination;
  }

  Job put(Job job) {
    return jobs.put(job.id(), job);
  }

  Optional<Job> find(String id) {
    return jobs.find(id);
  }

  Task put(Task task) {
    return tasks.put(task.id(), task);
  }

  Optional<Task> task(String id) {
    return tasks.find(id);
  }

  /** The tasks of a job, the newest first. */
  List<Task> tasks(Job job) {
    return tasks.values().filter(task -> task.job().equals(job.id())).toList().reversed();
  }

  /** The tasks that no server has taken up, the oldest first. */
  List<Task> waiting() {
    return tasks.values().filter(task -> task.root().isEmpty()).toList();
  }

  /** How many jobs and tasks there ever were: they are never taken away. */
  int count() {
    return jobs.keys().size() + tasks.keys().size();
  }
}
