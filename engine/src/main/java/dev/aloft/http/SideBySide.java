package dev.aloft.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Runs pieces of work at once on virtual threads and waits for all of them. The budgets of the
 * sites to which they talk decide how many really are under way.
 */
public final class SideBySide {

  /** Failures that are kept below the first. */
  private static final int SHOWN = 10;

  private SideBySide() {}

  /**
   * Runs all of it to its end.
   *
   * <p>What failed first is thrown when every piece has ended, with the others' failures below it.
   * If the calling thread is interrupted, so is every piece.
   */
  public static void run(List<? extends Runnable> work) {
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

  /**
   * Answers every question.
   *
   * @return the answers in the order of the questions; failures are thrown as by {@link #run}
   */
  public static <A, B> List<B> answers(List<A> questions, Function<A, B> work) {
    Map<Integer, B> answers = new ConcurrentHashMap<>();
    List<Runnable> pieces = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      int place = i;
      pieces.add(() -> answers.put(place, work.apply(questions.get(place))));
    }
    run(pieces);
    return List.copyOf(new TreeMap<>(answers).values());
  }
}
