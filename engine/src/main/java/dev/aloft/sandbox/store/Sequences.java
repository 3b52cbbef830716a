package dev.aloft.sandbox.store;

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
}
