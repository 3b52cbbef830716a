package dev.aloft.sandbox.migration.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A check or a migration that a job's server is to do.
 *
 * @param id a UUID
 * @param job the job's id
 * @param included the only checks to make; none if all
 * @param excluded the checks not to make; of a migration, those whose failure is only a warning
 * @param root how far it is; nothing until the server has taken it up
 */
public record Task(
    String id,
    String job,
    Type type,
    Instant created,
    List<String> included,
    List<String> excluded,
    Optional<StatusNode> root) {

  /** What a task does. */
  public enum Type {
    CHECK("Check"),
    MIGRATE("Migrate");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The word for it in requests and replies. */
    public String word() {
      return word;
    }
  }

  /** Keeps copies. */
  public Task {
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
  }

  /** The same task, so far. */
  public Task at(StatusNode node) {
    return new Task(id, job, type, created, included, excluded, Optional.of(node));
  }

  /** How far it is. */
  public StatusNode status() {
    return root.orElseGet(() -> StatusNode.pending("The task waits for the migration assistant."));
  }

  /** Whether a check is to be made. */
  public boolean includes(String check) {
    return type == Type.MIGRATE
        || ((included.isEmpty() || included.contains(check)) && !excluded.contains(check));
  }

  /** Whether a check's failure is only a warning. */
  public boolean overrides(String check) {
    return type == Type.MIGRATE && excluded.contains(check);
  }
}
