package dev.aloft.performance;

import java.util.List;

/** Measures one thing, or some that belong together. */
public interface Benchmark {

  /** What it measures, in a few words: stands in the table if it fails. */
  String name();

  /**
   * Measures; may take minutes. What is heavy runs in a JVM of its own ({@link ChildJvm}), so that
   * the heap that a row names is the heap that it had.
   */
  List<Row> measure(Workbench bench) throws Exception;
}
