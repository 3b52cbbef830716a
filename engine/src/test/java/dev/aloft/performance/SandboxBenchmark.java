package dev.aloft.performance;

import dev.aloft.testing.Program;
import dev.aloft.testing.ServedSandbox;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Jira Cloud site of the sandbox, kept on disk: how soon the packaged program is up, and, in a
 * JVM with a heap of 1 GB that its client shares, how fast it takes issues, and how fast it reads
 * beside a bare server.
 */
final class SandboxBenchmark implements Benchmark {

  private static final String HEAP = "1g";
  private static final int STARTS = 5;
  private static final double UP = 1;
  private static final double CREATED = 1_500;
  private static final double READS = 0.5;

  @Override
  public String name() {
    return "sandbox, -Xmx" + HEAP;
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    Path folder = bench.folder("sandbox");
    ChildJvm.Run run =
        ChildJvm.run(
            HEAP,
            folder,
            Map.of(),
            SandboxLoad.class.getName(),
            String.valueOf(bench.issues()),
            folder.toString());
    double rate = bench.issues() / run.number("create");
    return List.of(
        Row.limit("aloft sandbox, started to its first answer", up(folder), "s", UP),
        Row.share(
            "sandbox makes " + bench.issues() + " issues in calls of 50, -Xmx" + HEAP,
            String.format(Locale.ROOT, "%.0f issues/s", rate),
            String.format(Locale.ROOT, "%.0f issues/s", CREATED),
            rate / CREATED,
            1),
        read(run, "project"),
        read(run, "issue"));
  }

  /** The middle one of several starts of the packaged program with its own flags, in seconds. */
  private static double up(Path folder) throws Exception {
    Program aloft = Program.packaged().with(Map.of("ALOFT_JAVA_OPTS", "")).in(folder);
    double[] starts = new double[STARTS];
    for (int start = 0; start < STARTS; start++) {
      long begun = System.nanoTime();
      try (ServedSandbox sandbox = ServedSandbox.start(aloft, "--data", "up-" + start)) {
        sandbox.client().get("3/serverInfo").expect(200);
        starts[start] = (System.nanoTime() - begun) / 1e9;
      }
    }
    Arrays.sort(starts);
    return starts[STARTS / 2];
  }

  private static Row read(ChildJvm.Run run, String what) {
    double bare = run.number(what + ".bare");
    double ours = run.number(what);
    return Row.share(
        "sandbox reads one " + what,
        micros(ours),
        "bare server " + micros(bare),
        bare / ours,
        READS);
  }

  private static String micros(double seconds) {
    return Math.round(seconds * 1e6) + " µs";
  }
}
