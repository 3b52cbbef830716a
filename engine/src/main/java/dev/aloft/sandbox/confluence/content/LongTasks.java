package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Tasks for which the product lets its callers wait. */
public final class LongTasks {

  /**
   * A task. Its work is done when it begins; what it says of itself grows with time.
   *
   * @param name what it does, as a key of the product's texts
   * @param owner the account id of who started it
   * @param failure why it fails in the end; empty if it succeeds
   */
  public record Task(
      long id, String name, String owner, Instant begun, Duration takes, Optional<String> failure) {

    /** How much of it is done, in percent. */
    public int percent(Instant now) {
      long passed = Duration.between(begun, now).toMillis();
      return takes.isZero() ? 100 : (int) Math.clamp(passed * 100 / takes.toMillis(), 0L, 100L);
    }

    /** Milliseconds that it has run. */
    public long elapsed(Instant now) {
      return Math.min(Duration.between(begun, now).toMillis(), takes.toMillis());
    }
  }

  private final Register<Long, Task> byId;

  /** The tasks of a store. */
  public LongTasks(Store store) {
    byId = new Register<>(store, "confluence.longtask", new TypeReference<>() {});
  }

  /** Begins a task. */
  public Task begin(Task task) {
    return byId.put(task.id(), task);
  }

  /** A task by id. */
  public Optional<Task> find(long id) {
    return byId.find(id);
  }

  /** All tasks, the newest first. */
  public List<Task> all() {
    return byId.values().toList().reversed();
  }
}
