package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.LaneTerms;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectSelectionTest {

  private static final List<SourceProject> PROJECTS =
      List.of(
          project("us", "OPS", "Engineering", false, "2026-01-01"),
          project("emea", "OPS", "Engineering", false, "2026-01-01"),
          project("emea", "WEB", "Engineering", false, "2023-12-31"),
          project("emea", "OLD1", "Engineering", false, "2025-01-01"),
          project("emea", "ARC", "Engineering", true, "2025-01-01"),
          project("emea", "HR", "People", false, "2025-01-01"),
          new SourceProject("emea", "NEW", "New", Optional.empty(), false, Optional.empty()));

  @TempDir Path folder;
  private SpecFixture spec;

  @BeforeEach
  void begin() {
    spec = new SpecFixture(folder).file("m.yaml", SpecFixture.TWO_SITES);
  }

  @Test
  void takesWhatEveryPartOfTheSelectionAllows() {
    assertThat(selected("{source: emea}")).containsExactly("HR", "NEW", "OLD1", "OPS", "WEB");
    assertThat(selected("{source: emea, archived: true}")).contains("ARC");
    assertThat(selected("{source: emea, category: Engineering}"))
        .containsExactly("OLD1", "OPS", "WEB");
    assertThat(selected("{source: emea, updatedAfter: 2024-01-01}"))
        .containsExactly("HR", "OLD1", "OPS");
    assertThat(selected("{source: emea, updatedAfter: \"2023-12-31T00:00:00Z\"}")).contains("WEB");
    assertThat(selected("{source: emea, except: [\"O*\", HR]}")).containsExactly("NEW", "WEB");
    assertThat(selected("{source: emea, keys: [\"?PS\", WEB]}")).containsExactly("OPS", "WEB");
  }

  @ParameterizedTest
  @CsvSource({
    "OPS, OPS, true", "OPS, OPS1, false", "O*, OPS, true", "*, OPS, true", "*S, OPS, true",
    "*O*P*S*, OPS, true", "?PS, OPS, true", "?, OPS, false", "O?, O, false", "O.S, OPS, false",
    "*P, OPS, false", "*A*A*A*A*A*A*A*A*A*B, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, false"
  })
  void aPatternFitsAWholeKey(String pattern, String key, boolean fits) {
    assertThat(new ProjectRule.Pattern(pattern, new SpecLocation("p.yaml", 1, 1)).matches(key))
        .isEqualTo(fits);
  }

  @Test
  void aProjectDocumentWinsAndTakesTheRestFromItsRule() {
    ProjectSelection selection =
        resolve(
            rule(
                "eng",
                "{source: emea, keys: [OPS, WEB]}",
                "executor: rest, keys: keep, owner: \"@eng\""),
            SpecReaderTest.document(
                "Project",
                "ops",
                "{source: emea/OPS, target: {key: OPERA}, keys: new, history: none}"));

    assertThat(selection.problems()).isEmpty();
    SelectedProject ops = selection.projects().getFirst();
    assertThat(ops.targetKey()).isEqualTo("OPERA");
    assertThat(ops.owner()).contains("@eng");
    assertThat(ops.selectedBy()).isEqualTo("project/ops");
    assertThat(ops.location().file()).endsWith("1.yaml");
    assertThat(ops.content())
        .isEqualTo(
            new Content.Moved(
                Content.Executor.REST,
                Content.Keys.NEW,
                0.2,
                Content.History.NONE,
                Content.Created.FIELD,
                LaneTerms.CAREFUL));
    assertThat(selection.projects().get(1).selectedBy()).isEqualTo("projects/eng");
  }

  @Test
  void everyLineThatSelectsNothingIsAnError() {
    ProjectSelection selection =
        resolve(
            rule(
                "a",
                "{source: emea, keys: [OSP, \"Z*\", OPS], category: [Enginering], except: HR}",
                "content: none"),
            rule("b", "{source: us, updatedAfter: 2030-01-01}", "content: none"),
            SpecReaderTest.document("Project", "c", "{source: us/OP, executor: rest, keys: new}"));

    assertThat(selection.projects()).isEmpty();
    assertThat(spec.print(selection.problems()))
        .isEqualTo(
            """
            0.yaml:4:38 ALOFT-SPEC-028
              no project "OSP" in source emea
              expected: did you mean "OPS"?
            0.yaml:4:43 ALOFT-SPEC-028
              no project "Z*" in source emea
              next: correct it or remove it
            0.yaml:4:66 ALOFT-SPEC-028
              no project category "Enginering" in source emea
              expected: did you mean "Engineering"?
            0.yaml:4:87 ALOFT-SPEC-032
              except "HR" leaves out no project
              next: remove it, or correct it
            1.yaml:4:8 ALOFT-SPEC-028
              projects/b selects no project of source us
              next: loosen the selection, or remove the document
            2.yaml:4:16 ALOFT-SPEC-029
              no project "OP" in source us
              expected: did you mean "OPS"?
            """);
  }

  @Test
  void refusesAProjectTakenTwiceAndTwoOnOneKey() {
    ProjectSelection selection =
        resolve(
            rule("a", "{source: emea, keys: [OPS]}", "content: none"),
            rule("b", "{source: emea, keys: [\"O*\"]}", "content: none"),
            rule("c", "{source: us}", "content: none"));

    assertThat(spec.print(selection.problems()))
        .isEqualTo(
            """
            1.yaml:4:8 ALOFT-SPEC-030
              projects/b selects emea/OPS, which projects/a selects as well
              next: add OPS to except in one of the two
            2.yaml:2:7 ALOFT-SPEC-030
              emea/OPS and us/OPS would both become main/OPS
              next: give one of them another target key in a Project document
            """);
  }

  @Test
  void aProjectThatNoRuleCompletesIsUndecided() {
    ProjectSelection selection =
        resolve(
            rule("eng", "{source: emea, keys: WEB}", "executor: rest, keys: keep"),
            SpecReaderTest.document("Project", "ops", "{source: emea/OPS}"));

    assertThat(selection.problems())
        .extracting(d -> d.code())
        .containsExactly(SpecCode.EXECUTOR_UNDECIDED, SpecCode.KEYS_UNDECIDED);
    assertThat(selection.projects()).extracting(SelectedProject::key).containsExactly("WEB");
  }

  @Test
  void doesNotDependOnTheOrderOfTheSource() {
    spec.file("0.yaml", rule("eng", "{source: emea}", "content: none"));
    Blueprint blueprint = spec.blueprint();

    assertThat(ProjectSelection.resolve(blueprint, PROJECTS.reversed()))
        .isEqualTo(ProjectSelection.resolve(blueprint, PROJECTS));
  }

  @Test
  void becomesALock() {
    ProjectSelection selection =
        resolve(
            rule("eng", "{source: emea, keys: [WEB, HR]}", "content: none"),
            SpecReaderTest.document(
                "Project",
                "ops",
                "{source: us/OPS, target: {key: USOPS}, executor: rest, keys: new}"));

    assertThat(selection.toLock().render())
        .isEqualTo(
            """
            # What the selections of this spec resolved to. Written by aloft: commit it, review it, do not
            # edit it.
            lock: 1
            selections:
              project/ops:
                - us/OPS -> main/USOPS
              projects/eng:
                - emea/HR -> main/HR
                - emea/WEB -> main/WEB
            """);
  }

  private List<String> selected(String select) {
    ProjectSelection selection = resolve(rule("one", select, "content: none"));
    assertThat(selection.problems()).isEmpty();
    return selection.projects().stream().map(SelectedProject::key).toList();
  }

  private ProjectSelection resolve(String... documents) {
    for (int i = 0; i < documents.length; i++) {
      spec.file(i + ".yaml", documents[i]);
    }
    return ProjectSelection.resolve(spec.blueprint(), PROJECTS);
  }

  private static String rule(String name, String select, String rest) {
    return SpecReaderTest.document("Projects", name, "{select: %s, %s}".formatted(select, rest));
  }

  private static SourceProject project(
      String source, String key, String category, boolean archived, String day) {
    return new SourceProject(
        source,
        key,
        key + " project",
        Optional.of(category),
        archived,
        Optional.of(Instant.parse(day + "T00:00:00Z")));
  }
}
