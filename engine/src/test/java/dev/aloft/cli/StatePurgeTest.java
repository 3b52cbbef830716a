package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aloft state purge --people}: nobody is found in the folder any more, and plans go on. */
class StatePurgeTest {

  @TempDir private Path folder;
  private RehearsalSite site;

  @BeforeEach
  void apply() throws IOException {
    site =
        new SandboxSites(Clock.systemUTC(), ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person("p0@acme.example", "Ada Okafor"),
                    new OpenSource.Person("p6@acme.example", "Grzegorz Nguyen"),
                    new OpenSource.Person("archive@acme.example", "Archive")),
                "admin@acme.example");
    Crowd.in(
        folder,
        30,
        "{standIn: archive@acme.example, duplicates: first-directory, maxStandIns: 100 %}",
        site.access("default").site());
    ok("plan", "--out", "first.plan", "--reveal");
    ok("apply", "first.plan");
    ok("users", "workbench", "--out", "people.html");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private ShellRun aloft(String... words) {
    return ShellRun.of(
        Commands.all(),
        new Environment(Map.of("ATLASSIAN_TOKEN", "sandbox-token"), folder, Clock.systemUTC()),
        words);
  }

  private ShellRun ok(String... words) {
    ShellRun run = aloft(words);
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isEqualTo(ExitCode.OK);
    return run;
  }

  /** Files that hold a name or an address, the backup apart. */
  private List<String> telling() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("entities.xml") && !file.endsWith("aloft.yaml"))
          .filter(StatePurgeTest::tells)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static boolean tells(Path file) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return bytes.contains("@acme.example") || bytes.contains("Okafor");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void showsFirstAndRemovesNothing() throws IOException {
    assertThat(telling()).contains("people.html", ".aloft/state.db");

    ShellRun look = ok("state", "purge", "--people", "--dry-run");

    assertThat(look.out())
        .contains("to remove", "first.plan", "people.html", "snapshots", "state.db")
        .contains("afterwards: ", "kept: ", "entities.xml", "nothing was removed")
        .doesNotContain("@acme.example");
    assertThat(folder.resolve("first.plan")).exists();
    assertThat(telling()).contains("people.html", ".aloft/state.db");
    OutputSchema.assertValid(
        "purge", ok("state", "purge", "--people", "--dry-run", "--json").out());
    assertThat(aloft("state", "purge", "--people").exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(aloft("state", "purge", "--dry-run").exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void leavesNobodyAndPlansGoOn() throws IOException {
    ok("state", "purge", "--people", "--yes");

    assertThat(telling()).isEmpty();
    assertThat(folder.resolve("first.plan")).doesNotExist();
    assertThat(folder.resolve("entities.xml")).exists();
    assertThat(ok("state", "list").out())
        .contains("jira.project[\"OPS\"]")
        .doesNotContain("Okafor");
    assertThat(ok("state", "purge", "--people").out()).contains("nothing of people is left");

    ShellRun plan = ok("plan", "--detailed-exitcode", "--refresh", "full");
    assertThat(plan.out()).contains("NOTHING TO DO");
    ok("apply", "--auto-approve");
    assertThat(ok("verify").out()).contains("NOTHING LOST");
  }

  @Test
  void isRunAgainWhereItWasKilled() throws IOException {
    Files.delete(folder.resolve("first.plan"));
    try (Stream<Path> snapshots = Files.list(folder.resolve(".aloft/snapshots"))) {
      for (Path file : snapshots.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    ok("state", "purge", "--people", "--yes");

    assertThat(telling()).isEmpty();
  }
}
