package dev.aloft.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** The end of a process at a chosen point: from then on nothing that it tries happens. */
public final class Death {

  /** Stands for a killed process: nothing catches it. */
  public static final class Dead extends Error {
    Dead(String point) {
      super("died " + point);
    }
  }

  private final int point;
  private final AtomicInteger passed = new AtomicInteger();

  /**
   * A death to come.
   *
   * @param point at which of the points passed, counted from 1
   */
  public Death(int point) {
    this.point = point;
  }

  /** Passes a point, or dies at it. */
  public void at(String name) {
    if (passed.incrementAndGet() >= point) {
      throw new Dead(name);
    }
  }
}
