package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is applied every night from a newer backup, as its pipeline meets it. */
class NightlyTest {

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        source: {jira: {origins: [{type: xml-backup, path: site.xml}]}}
        target:
          site: SITE
          auth: {email: admin@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: archive@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep, maxGapShare: 60 %}
      ---
      apiVersion: aloft/v1
      kind: Wave
      metadata: {name: harbour-1}
      spec: {approve: {deltas: {creates: 1, updates: 2, for: 72h}}}
      """;

  private static final Instant EVENING = Instant.parse("2026-11-23T22:00:00Z");

  @TempDir private Path folder;
  private RehearsalSite site;

  @BeforeEach
  void open() throws IOException {
    site =
        new SandboxSites(clock(0), ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person("ada@acme.example", "Ada Lovelace"),
                    new OpenSource.Person("archive@acme.example", "Archive")),
                "admin@acme.example");
    SmallBackup.in(folder);
    Files.writeString(
        folder.resolve("aloft.yaml"), SPEC.replace("SITE", site.access("default").site()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static Clock clock(int hours) {
    return Clock.fixed(EVENING.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
  }

  private ShellRun run(int hours, String... words) {
    Environment environment =
        new Environment(Map.of("ATLASSIAN_TOKEN", "sandbox-token"), folder, clock(hours));
    return ShellRun.of(Commands.all(), environment, words);
  }

  private void source(String from, String to) throws IOException {
    Path file = folder.resolve("site.xml");
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }

  @Test
  void needsAReviewAtFirst() {
    ShellRun night = run(0, "apply");

    assertThat(night.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(night.err()).contains("no reviewed plan was applied yet", "creates: 3, allowed 1");
  }

  @Test
  void goesOnByItselfInsideOfTheEnvelope() throws IOException {
    assertThat(run(0, "apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    source("The crane squeaks", "The crane squeaks badly");

    ShellRun plan = run(24, "plan");
    Golden.assertMatches("cli/nightly-plan.txt", masked(plan.out()));
    ShellRun night = run(24, "apply");

    assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCode.OK);
    assertThat(run(25, "plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.OK);
    OutputSchema.assertValid("plan", run(25, "plan", "--json").out());
  }

  @Test
  void stopsWhereTheNightsAddUpToMoreThanWasApproved() throws IOException {
    run(0, "apply", "--auto-approve");
    source("The crane squeaks", "The crane squeaks badly");
    source("Paint the gate", "Paint the gates");
    assertThat(run(24, "apply").exitCode()).isEqualTo(ExitCode.OK);
    source("Order rope", "Order ropes");

    ShellRun second = run(48, "apply");

    assertThat(second.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(second.err()).contains("updates: 1 after 2 before, allowed 2");
    assertThat(run(48, "plan", "--out", "seen.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run(48, "apply", "seen.plan").exitCode()).isEqualTo(ExitCode.OK);
    source("Order ropes", "Order more ropes");
    assertThat(run(72, "apply").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void stopsWhenTheEnvelopeNoLongerHolds() throws IOException {
    run(0, "apply", "--auto-approve");
    source("The crane squeaks", "The crane squeaks badly");

    assertThat(run(73, "apply").exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void seesNoDriftWhereNobodyTouchedTheTarget() throws IOException {
    run(0, "apply", "--auto-approve");
    source("The crane squeaks", "The crane squeaks badly");

    ShellRun drift = run(24, "drift");

    assertThat(drift.exitCode()).as(drift.out() + drift.err()).isEqualTo(ExitCode.OK);
    assertThat(drift.out()).contains("NO DRIFT");
    OutputSchema.assertValid("drift", run(24, "drift", "--json").out());
  }

  /** Without what differs from run to run: times, ports, hashes. */
  private static String masked(String text) {
    return text.replaceAll("localhost:\\d+", "localhost:PORT")
        .replaceAll("(spec|fingerprint|source|snapshot) [0-9a-f]{8}", "$1 HASH");
  }
}
