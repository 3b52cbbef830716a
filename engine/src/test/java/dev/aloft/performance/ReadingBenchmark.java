package dev.aloft.performance;

import java.util.List;

/** How fast entities are read, beside what the parser alone needs. */
final class ReadingBenchmark implements Benchmark {

  private static final double GOAL = 0.6;

  @Override
  public String name() {
    return "entity reading";
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    Workbench.Backup backup = bench.backup(bench.issues());
    String megabytes = " of " + backup.size() / 1_000_000 + " MB";
    return List.of(
        Row.atLeast(
            name() + megabytes,
            backup.read(),
            "bare parse " + Row.seconds(backup.bare()),
            backup.bare(),
            GOAL));
  }
}
