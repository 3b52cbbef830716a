package dev.aloft.jira;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Computes with every core what has to come in order. Only a few pieces are in work at a time, so
 * memory does not grow with the stream.
 */
public final class Abreast {

  private static final int IN_WORK = 2 * Runtime.getRuntime().availableProcessors();

  /** Elements that are computed in one go: enough that handing them over weighs nothing. */
  private static final int PIECE = 16;

  private Abreast() {}

  /** Maps each element; for few that take long. */
  public static <T, R> Stream<R> each(Stream<T> all, Function<T, R> map) {
    return all.gather(Gatherers.mapConcurrent(IN_WORK, map));
  }

  /** Does something with each element, in no order; for few that take long. */
  static <T> void forEach(Stream<T> all, Consumer<T> action) {
    Function<T, T> done =
        element -> {
          action.accept(element);
          return element;
        };
    each(all, done).forEach(element -> {});
  }

  /** Maps each element; for many that take little. */
  public static <T, R> Stream<R> many(Stream<T> all, Function<T, R> map) {
    return each(
            all.gather(Gatherers.windowFixed(PIECE)),
            (List<T> piece) -> piece.stream().map(map).toList())
        .flatMap(List::stream);
  }
}
