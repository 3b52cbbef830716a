package dev.aloft.performance;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.limits.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * {@code aloft apply} against a site that keeps the documented limits, in real time: what it makes
 * of the rate of the endpoint that binds, and how many calls it needs for what it writes.
 */
final class ApplyBenchmark implements Benchmark {

  private static final int ISSUES = 2_000;
  private static final int PROJECTS = 4;

  /** Enough for the window at the documented rate. */
  private static final double COMMENTS = 4.5;

  private static final int AFTER = 5;
  private static final int WINDOW = 60;
  private static final double RATE = 100;
  private static final double RATE_GOAL = 0.9;
  private static final double CALLS_GOAL = 1.05;
  private static final double LIMITED_GOAL = 1;

  private static final String ADMINISTRATOR = "admin@acme.example";
  private static final String TOKEN = "sandbox-token";

  @Override
  public String name() {
    return "apply with the documented limits";
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    Path folder = bench.folder("apply");
    SiteCalls calls = new SiteCalls();
    apply(folder, calls);
    double rate = calls.commentRate(AFTER, WINDOW);
    long writes = calls.issueWrites().values().stream().mapToLong(Long::longValue).sum();
    CallMinimum minimum = CallMinimum.of(calls);
    System.err.println(calls.issueWrites() + " · at least " + minimum);
    return List.of(
        Row.share(
            "comments in a steady minute, " + PROJECTS + " projects",
            "%.1f a second".formatted(rate),
            "documented rate %.0f a second".formatted(RATE),
            rate / RATE,
            RATE_GOAL),
        Row.limit(
            "calls that were refused with 429",
            100.0 * calls.limited() / calls.calls(),
            "%",
            LIMITED_GOAL),
        Row.atMost(
            "write calls for " + ISSUES + " issues with parts",
            Long.toString(writes),
            "minimum " + minimum.all(),
            (double) writes / minimum.all(),
            CALLS_GOAL));
  }

  private static void apply(Path folder, SiteCalls calls) throws Exception {
    BackupShape usual = BackupShape.of(ISSUES);
    BackupGenerator backup =
        new BackupGenerator(
            usual
                .withProjects(PROJECTS)
                .withParts(usual.parts().withComments(COMMENTS))
                .withOddities(0, usual.nasty()));
    Path file = folder.resolve("backup.xml");
    backup.backup(file);
    backup.attachments(folder.resolve("attachments"));
    JiraSite site =
        new JiraSite("speed", Clock.systemUTC(), Behaviour.usual().withLimits(Limits.documented()));
    site.addAdministrator(ADMINISTRATOR, "Aloft", TOKEN);
    site.addUser("archive@acme.example", "Archive");
    // Only who has an account can watch.
    for (int person = 0; person < usual.people(); person++) {
      site.addUser("person" + person + "@acme.example", "Person " + person);
    }
    try (Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product(), calls)) {
      Files.writeString(
          folder.resolve("aloft.yaml"),
          PlanBenchmark.spec(
              "path: \"%s\", attachments: \"%s\""
                  .formatted(file.toAbsolutePath(), folder.resolve("attachments").toAbsolutePath()),
              sandbox.address()));
      ChildJvm.run(
          "1g",
          folder,
          Map.of("ATLASSIAN_TOKEN", TOKEN),
          "dev.aloft.cli.Aloft",
          "apply",
          "--auto-approve",
          "--share=1",
          "--quiet");
    }
  }
}
