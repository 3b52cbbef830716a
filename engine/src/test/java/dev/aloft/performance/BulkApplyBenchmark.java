package dev.aloft.performance;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.kept.KeptSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code aloft apply} of a tenth of the run's issues, with their parts, against a site without
 * limits that keeps them on disk and shares the machine.
 */
final class BulkApplyBenchmark implements Benchmark {

  private static final String HEAP = "512m";
  private static final String ADMINISTRATOR = "admin@acme.example";
  private static final String TOKEN = "sandbox-token";

  @Override
  public String name() {
    return "apply without limits, -Xmx" + HEAP;
  }

  @Override
  public List<Row> measure(Workbench bench) throws Exception {
    Workbench.Backup backup = bench.backup(bench.fewIssues());
    Path folder = bench.folder("bulk-apply");
    SiteCalls.Count calls = new SiteCalls.Count();
    try (KeptSite kept =
        KeptSite.open(
            folder.resolve("site.db"),
            Optional.of("speed"),
            Clock.systemUTC(),
            Behaviour.usual())) {
      kept.site().addAdministrator(ADMINISTRATOR, "Aloft", TOKEN);
      kept.site().addUser("archive@acme.example", "Archive");
      try (Sandbox sandbox = Sandbox.start(kept.whole().product(), calls)) {
        Files.writeString(
            folder.resolve("aloft.yaml"),
            PlanBenchmark.spec(
                "path: \"%s\"".formatted(backup.file().toAbsolutePath()), sandbox.address()));
        ChildJvm.Run run =
            ChildJvm.run(
                HEAP,
                folder,
                Map.of("ATLASSIAN_TOKEN", TOKEN),
                "dev.aloft.cli.Aloft",
                "apply",
                "--auto-approve",
                "--share=none",
                "--quiet");
        return List.of(
            Row.told(
                "apply of " + backup.issues() + " issues without limits, -Xmx" + HEAP,
                String.format(
                    Locale.ROOT,
                    "complete in %s: %.0f issues and %.0f calls a second",
                    Row.seconds(run.seconds()),
                    backup.issues() / run.seconds(),
                    calls.all() / run.seconds())));
      }
    }
  }
}
