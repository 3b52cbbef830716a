package dev.aloft.performance;

import java.util.List;
import java.util.Map;

/** A plan file with a line for each issue: what a line takes, how long the file takes. */
final class PlanFileBenchmark implements Benchmark {

  private static final double BYTES = 60;
  private static final double SECONDS = 15;

  @Override
  public String name() {
    return "plan file";
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    ChildJvm.Run run =
        ChildJvm.run(
            "512m",
            bench.folder("plan-file"),
            Map.of(),
            PlanFileRoundTrip.class.getName(),
            String.valueOf(bench.issues()));
    String what = "plan file of " + bench.issues() + " lines, -Xmx512m";
    return List.of(
        Row.limit(what, run.number("bytes"), "bytes a line", BYTES),
        Row.limit("written, read and summarised", run.number("seconds"), "s", SECONDS));
  }
}
