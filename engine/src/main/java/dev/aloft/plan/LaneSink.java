package dev.aloft.plan;

import java.util.function.Consumer;

/** Receives what is planned for a lane, item by item in order. */
@FunctionalInterface
public interface LaneSink extends Consumer<LaneLine> {

  /** In what source and target went ways of their own; comes before the item's line. */
  default void differs(Difference difference) {}
}
