package dev.aloft.performance;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code aloft plan} from a backup against an empty site, in a JVM of its own with a heap of 1 GB,
 * its start included: the first time, the same again, and what an issue costs in a larger backup.
 */
final class PlanBenchmark implements Benchmark {

  private static final String HEAP = "1g";
  private static final double FIRST = 3;
  private static final double STAGING = 1.5;
  private static final double AGAIN = 0.2;
  private static final double COST = 1.15;

  private static final String ADMINISTRATOR = "admin@acme.example";
  private static final String TOKEN = "sandbox-token";

  @Override
  public String name() {
    return "plan from a backup, -Xmx" + HEAP;
  }

  /** The seconds of a first plan and of the same again, and what staging takes on disk. */
  private record Planned(double first, double again, long staging) {}

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    Workbench.Backup many = bench.backup(bench.issues());
    Workbench.Backup few = bench.backup(bench.fewIssues());
    Planned small = plan(bench, few);
    Planned large = plan(bench, many);
    String what = "plan of " + many.issues() + " issues, -Xmx" + HEAP;
    double each = large.first() / many.issues();
    double eachOfFew = small.first() / few.issues();
    return List.of(
        Row.atMost(
            what,
            Row.seconds(large.first()),
            "bare parse " + Row.seconds(many.bare()),
            large.first() / many.bare(),
            FIRST),
        Row.atMost(
            "its staging",
            large.staging() / 1_000_000 + " MB",
            "the file's " + many.size() / 1_000_000 + " MB",
            (double) large.staging() / many.size(),
            STAGING),
        Row.atMost(
            "the same again, nothing changed",
            Row.seconds(large.again()),
            "first plan " + Row.seconds(large.first()),
            large.again() / large.first(),
            AGAIN),
        Row.atMost(
            "cost of an issue among " + many.issues(),
            micros(each),
            "among " + few.issues() + ": " + micros(eachOfFew),
            each / eachOfFew,
            COST));
  }

  private static String micros(double seconds) {
    return Math.round(seconds * 1e6) + " µs";
  }

  private static Planned plan(Workbench bench, Workbench.Backup backup) throws Exception {
    Path folder = bench.folder("plan-" + backup.issues());
    JiraSite site =
        JiraSite.withAdministrator("speed", Clock.systemUTC(), ADMINISTRATOR, "Aloft", TOKEN);
    site.addUser("archive@acme.example", "Archive");
    try (Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product())) {
      Files.writeString(
          folder.resolve("aloft.yaml"),
          spec("path: \"%s\"".formatted(backup.file().toAbsolutePath()), sandbox.address()));
      double first = planOnce(folder);
      double again = planOnce(folder);
      return new Planned(first, again, staging(folder.resolve(".aloft/snapshots")));
    }
  }

  private static double planOnce(Path folder) throws IOException, InterruptedException {
    return ChildJvm.run(
            HEAP,
            folder,
            Map.of("ATLASSIAN_TOKEN", TOKEN),
            "dev.aloft.cli.Aloft",
            "plan",
            "--quiet")
        .seconds();
  }

  private static long staging(Path snapshots) throws IOException {
    try (Stream<Path> files = Files.walk(snapshots)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  /**
   * A spec for all that a generated backup holds.
   *
   * @param backup where it is, as the fields of its origin
   */
  static String spec(String backup, URI site) {
    return """
    apiVersion: aloft/v1
    kind: Migration
    metadata: {name: speed}
    spec:
      source: {jira: {origins: [{type: xml-backup, %s}]}}
      target:
        site: %s
        auth: {email: admin@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
    ---
    apiVersion: aloft/v1
    kind: Users
    metadata: {name: everyone}
    spec: {standIn: archive@acme.example}
    ---
    apiVersion: aloft/v1
    kind: Decisions
    metadata: {name: groups}
    spec:
      - {type: group, from: jira-software-users, to: migrated-users}
    ---
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: all}
    spec: {select: {source: default}, content: all, executor: rest, keys: keep, maxGapShare: 50 %%}
    """
        .formatted(backup, site);
  }
}
