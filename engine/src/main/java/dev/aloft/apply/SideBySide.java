package dev.aloft.apply;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs pieces of work at once on virtual threads and waits for all of them. */
final class SideBySide {

  /** Failures that are kept below the first. */
  private static final int SHOWN = 10;

  private SideBySide() {}

  /**
   * Runs all of it to its end.
   *
   * <p>What failed first is thrown when every piece has ended, with the others' failures below it.
   * If the calling thread is interrupted, so is every piece.
   */
  static void run(List<? extends Runnable> work) {
    if (work.size() == 1) {
      work.getFirst().run();
      return;
    }
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Runnable piece : work) {
        executor.execute(() -> {
          try {
            piece.run();
          } catch (Throwable failure) {
            failures.add(failure);
          }
        });
      }
    }
    Throwable first = failures.poll();
    if (first == null) {
      return;
    }
    failures.stream().limit(SHOWN).forEach(first::addSuppressed);
    switch (first) {
      case RuntimeException failure -> throw failure;
      case Error error -> throw error;
      default -> throw new IllegalStateException(first);
    }
  }
}
