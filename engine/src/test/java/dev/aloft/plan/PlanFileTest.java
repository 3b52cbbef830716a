package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.ledger.LedgerLine;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Lane;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {

  private static final Lane LANE = new Lane(Address.of("jira.project", "A/B"), "jira.issue", true);

  @TempDir private Path folder;

  @Test
  void holdsEverythingThatWasPlanned() {
    Plan written = write("a.plan", Instant.EPOCH);

    try (PlanFile file = PlanFile.open(folder.resolve("a.plan"));
        Stream<LaneLine> lines = file.lines(LANE)) {
      assertThat(file.plan()).isEqualTo(written);
      assertThat(lines).containsExactly(line(1, Action.CREATE), line(2, Action.KEEP));
    }
  }

  @Test
  void hasOneFingerprintWhateverTheTime() {
    Plan one = write("a.plan", Instant.EPOCH);
    Plan other = write("b.plan", Instant.EPOCH.plusSeconds(60));

    assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
  }

  @Test
  void refusesAnEntryThatWasEdited() throws IOException {
    write("a.plan", Instant.EPOCH);
    edit("configuration.jsonl", text -> text.replace("Open", "Closed"));

    assertRefused(PlanCode.EDITED);
  }

  @Test
  void refusesAnEntryThatWasAdded() throws IOException {
    write("a.plan", Instant.EPOCH);
    edit("more.txt", text -> "more");

    assertRefused(PlanCode.EDITED);
  }

  @Test
  void refusesWhatIsNoPlan() throws IOException {
    Files.writeString(folder.resolve("a.plan"), "not a zip");

    assertRefused(PlanCode.NOT_A_PLAN);
  }

  @Test
  void refusesAMissingFile() {
    assertRefused(PlanCode.NOT_A_PLAN);
  }

  @Test
  void leavesNothingBehindWhenPlanningBreaksOff() {
    try (PlanFileWriter writer = new PlanFileWriter(folder.resolve("a.plan"))) {
      writer.configuration(List.of());
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatGoesWrongInPlanningIsNotCalledAnUnwritableFile() {
    UncheckedIOException broken = new UncheckedIOException(new IOException("the backup is gone"));

    assertThatThrownBy(
            () -> {
              try (PlanFileWriter writer = new PlanFileWriter(folder.resolve("a.plan"))) {
                writer.lane(
                    LANE,
                    "rest",
                    0,
                    lines -> {
                      throw broken;
                    });
              }
            })
        .isSameAs(broken);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
  void aFullDiskIsSaidWithTheFileAndLeavesNothingBehind() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.plan.partial"), Path.of("/dev/full"));

    assertThatThrownBy(() -> write("a.plan", Instant.EPOCH))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.diagnostics().getFirst().code()).isEqualTo(PlanCode.UNREADABLE);
              assertThat(e.diagnostics().getFirst().summary()).contains("No space left on device");
            });
    assertThat(folder).isEmptyDirectory();
  }

  private static final Standing STANDING =
      new Standing(
          Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
          Optional.empty(),
          Optional.of(
              new Standing.Allowance(
                  "eng-1",
                  new Tally(3, 4, 5, 6),
                  new Tally(1, 0, 0, 0),
                  Duration.ofDays(3),
                  Optional.of(Instant.parse("2026-11-21T10:00:00Z")))));

  private Plan write(String name, Instant createdAt) {
    try (PlanFileWriter writer = new PlanFileWriter(folder.resolve(name))) {
      writer.configuration(List.of(change()));
      writer.lane(
          LANE,
          "rest",
          0,
          lines -> {
            lines.accept(line(1, Action.CREATE));
            lines.accept(line(2, Action.KEEP));
          });
      return writer.finish(
          new PlanHeader(
              PlanHeader.FORMAT,
              "acme",
              "spec",
              Map.of("default", "snapshot"),
              "main",
              "https://acme.example",
              createdAt,
              "1"),
          STANDING,
          new LedgerTotals(
              Map.of("Issue", 2L),
              List.of(new LedgerLine("Issue", Outcome.MOVED, "jira.issue", 2)),
              Map.of(),
              List.of()),
          List.of(new Loss("jira.issue.created", "property", 2, true)),
          List.of(
              new CheckResult(
                  "USR-CASE-ONLY",
                  "2 people share an address in another spelling",
                  2,
                  List.of(Address.of("user", "default/ann"), Address.of("user", "default/\"b\"")))),
          ACCESS,
          List.of("a note"),
          (changes, lanes) ->
              Optional.of(
                  new Effort(
                      changes.size() + lanes.size(),
                      Duration.ofMillis(1_500),
                      Duration.ofHours(3),
                      0.9)));
    }
  }

  private static final AccessDiff ACCESS =
      new AccessDiff(
          List.of(
              new AccessDiff.Exposure(
                  Address.of("jira.project", "OPS"), "named", "anyone", "a scheme", true)),
          List.of(
              new AccessDiff.AccessChange(
                  AccessDiff.Kind.ROLE_LOST,
                  "OPS/Crew",
                  "",
                  List.of(Address.of("user", "ann@acme.example")))),
          List.of(
              new AccessDiff.Seats(
                  "jira-software",
                  8,
                  9,
                  11,
                  Optional.of(10L),
                  Optional.of(
                      new AccessDiff.Cost(
                          new BigDecimal("80"), new BigDecimal("90.50"), "EUR", "prices.csv")))),
          List.of(),
          List.of("something"));

  private static Change change() {
    return new Change(
        Address.of("jira.status", "Open"),
        Action.CREATE,
        Reason.MISSING,
        Role.MIGRATED,
        Optional.empty(),
        Map.of(),
        Map.of("name", Value.text("Open")),
        Set.of("name"),
        Set.of(),
        "Status row 1");
  }

  private static LaneLine line(int number, Action action) {
    return new LaneLine(
        Address.of("jira.issue", "A/B-" + number),
        number,
        action,
        action == Action.CREATE ? Reason.MISSING : Reason.UNCHANGED,
        false,
        Optional.empty(),
        Optional.of(new Digest(number, number)),
        Map.of("comment", 2));
  }

  private void edit(String entry, java.util.function.UnaryOperator<String> change)
      throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.plan"))) {
      Path path = zip.getPath(entry);
      String text = Files.exists(path) ? Files.readString(path) : "";
      Files.writeString(path, change.apply(text), StandardCharsets.UTF_8);
    }
  }

  private void assertRefused(DiagnosticCode code) {
    assertThatThrownBy(() -> PlanFile.open(folder.resolve("a.plan")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(problem.diagnostics().getFirst().code()).isEqualTo(code);
            });
  }
}
