package dev.aloft.sandbox.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Numeric ids that count up from 10000 for each kind of thing, as the product's do. */
public final class Sequences {

  private static final long FIRST = 10_000;

  private final ConcurrentHashMap<String, AtomicLong> next = new ConcurrentHashMap<>();

  /** The next id of a kind. */
  public long next(String kind) {
    return next.computeIfAbsent(kind, key -> new AtomicLong(FIRST)).getAndIncrement();
  }

  /** Never gives an id that something has brought with it, nor one below. */
  public void reserve(String kind, long id) {
    next.computeIfAbsent(kind, key -> new AtomicLong(FIRST))
        .updateAndGet(current -> Math.max(current, id + 1));
  }

  /** The id that comes next, by kind. */
  public record Content(Map<String, Long> next) {}

  /** Where every sequence stands. */
  public Content content() {
    Map<String, Long> all = new TreeMap<>();
    next.forEach((kind, id) -> all.put(kind, id.get()));
    return new Content(all);
  }

  /** Goes on where the sequences stood once. */
  public void restore(Content content) {
    content.next().forEach((kind, id) -> next.put(kind, new AtomicLong(id)));
  }
}
