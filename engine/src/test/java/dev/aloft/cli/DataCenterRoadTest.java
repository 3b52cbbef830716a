package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.jira.datacenter.load.DumpLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a Jira Data Center to Jira Cloud by REST alone: a first spec, then the whole road. */
class DataCenterRoadTest extends DataCenterRoads {

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
}
