package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.origin.SharedBackups;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.jira.datacenter.load.BackupLoader;
import dev.aloft.sandbox.jira.datacenter.load.DumpLoader;
import dev.aloft.staging.Staging;
import dev.aloft.testing.LiveJira;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a Jira Data Center to Jira Cloud by REST alone: a first spec, then the whole road. */
class DataCenterRoadTest {

  @TempDir private Path folder;

  private final LiveJira jira = new LiveJira();

  @AfterEach
  void stop() {
    jira.close();
  }

  /** Recorded replies beside the checkout, found by what they are, never by their names. */
  static List<Path> recorded() throws IOException {
    Path root = Path.of(System.getProperty("aloft.shared", "../../shared"), "realdata");
    try (Stream<Path> sets = Files.list(root)) {
      return sets.filter(DataCenterRoadTest::isDump).sorted().toList();
    }
  }

  /** A folder for each project, with its issues in files below. */
  private static boolean isDump(Path set) {
    try (Stream<Path> files = Files.find(set, 3, (file, any) -> file.endsWith("project.json"))) {
      return files.anyMatch(file -> file.getNameCount() > set.getNameCount() + 1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSmallSiteGoesTheWholeRoad() {
    jira.settle();

    assertClean();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  @Tag("shared")
  void aRecordedSiteGoesTheWholeRoad(Path set) {
    new DumpLoader(jira.site(), jira.ada()).load(set);

    assertClean();
  }

  @Test
  void aBackupServedAsADataCenterGoesTheWholeRoad() throws IOException {
    Path backup = folder.resolve("backup.xml");
    new BackupGenerator(BackupShape.of(40).withOddities(0.2, 0.1)).backup(backup);
    load(backup);

    assertClean();
  }

  /** One backup of each origin that lies beside the checkout: they differ in era, not in kind. */
  static Collection<SharedBackups.Backup> backups() {
    Map<Path, SharedBackups.Backup> first = new TreeMap<>();
    SharedBackups.wellFormed()
        .forEach(backup -> first.putIfAbsent(backup.path().getParent(), backup));
    return first.values();
  }

  @ParameterizedTest
  @MethodSource("backups")
  @Tag("shared")
  void aRealBackupServedAsADataCenterGoesTheWholeRoad(SharedBackups.Backup backup) {
    load(backup.path());

    assertClean();
  }

  private void load(Path backup) {
    Path snapshot = folder.resolve("load.staging");
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT).read(backup, snapshot, new Problems())) {
      new BackupLoader(jira.site(), staging, jira.ada()).load();
    }
  }

  @Test
  void aWrongTokenEndsWithItsOwnWords() {
    jira.settle();
    ShellRun run = run(Map.of("JIRA_TOKEN", "wr0ng"), "init", "--from", jira.address().toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.out() + run.err()).contains("ALOFT-SITE-001").doesNotContain("wr0ng");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutATokenNobodyIsAsked() {
    ShellRun run = run(Map.of(), "init", "--from", jira.address().toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.out() + run.err()).contains("JIRA_TOKEN");
  }

  @Test
  void aSelectedProjectThatShowsNoIssuesIsRefused() throws IOException {
    jira.settle();
    init();
    jira.client().put("/rest/api/2/project/OPS/archive", "").expect(204);
    Path spec = folder.resolve("aloft.yaml");
    Files.writeString(
        spec,
        Files.readString(spec)
            .replace("select: {source: default}", "select: {source: default, archived: true}"));
    ShellRun run = run(token(), "rehearse", ".");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.out() + run.err()).contains("ALOFT-DATACENTER-004").contains("archived");
  }

  private void assertClean() {
    init();
    ShellRun run = run(token(), "rehearse", ".", "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    OutputSchema.assertValid("rehearsal", run.out());
    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.at("/secondPlan/changes").asInt(-1)).isZero();
    assertThat(document.at("/rebuiltPlan/changes").asInt(-1)).isZero();
    assertThat(document.at("/verify/differences").asInt(-1)).isZero();
    assertThat(document.at("/ledger/read").asInt()).isPositive();
    assertThat(document.at("/ledger/accounted").asInt())
        .isEqualTo(document.at("/ledger/read").asInt());
    assertThat(run.out() + run.err()).doesNotContain(LiveJira.TOKEN);
  }

  private void init() {
    ShellRun run = run(token(), "init", "--from", jira.address().toString());

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("aloft.yaml"))
        .content()
        .contains("type: data-center")
        .doesNotContain(LiveJira.TOKEN);
  }

  private static Map<String, String> token() {
    return Map.of("JIRA_TOKEN", LiveJira.TOKEN);
  }

  private ShellRun run(Map<String, String> variables, String... words) {
    Environment environment = new Environment(variables, folder, Clock.systemUTC());
    return ShellRun.of(Commands.all(), environment, words);
  }
}
