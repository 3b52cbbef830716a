package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLookupTest {

  @TempDir Path folder;
  private SpecFixture spec;
  private Decisions decisions;

  @BeforeEach
  void begin() {
    spec =
        new SpecFixture(folder)
            .file("m.yaml", SpecFixture.TWO_SITES)
            .file(
                "d.yaml",
                """
                apiVersion: aloft/v1
                kind: Decisions
                metadata: {name: names}
                spec:
                  - {type: jira.status, from: [Closed, Resolved], to: Done}
                  - {type: jira.status, from: us/Closed, to: Finished}
                  - {type: group, from: Administrators, to: admins}
                  - {type: jira.custom-field, from: Points, fieldType: number, to: Story Points}
                  - {type: jira.status, from: N/A, onExisting: use}
                  - {type: jira.priority, from: Urgnet, to: High}
                """);
    decisions = spec.blueprint().decisions();
  }

  @Test
  void aLineThatNamesItsSourceWins() {
    assertThat(target("jira.status", "emea", "Closed")).contains("Done");
    assertThat(target("jira.status", "us", "Closed")).contains("Finished");
    assertThat(target("jira.status", "us", "Resolved")).contains("Done");
    assertThat(target("jira.status", "us", "Open")).isEmpty();
    assertThat(target("jira.resolution", "us", "Closed")).isEmpty();
  }

  @Test
  void onlyGroupsIgnoreCase() {
    assertThat(target("group", "us", "administrators")).contains("admins");
    assertThat(target("jira.status", "us", "closed")).isEmpty();
  }

  @Test
  void aFieldTypeTellsFieldsOfOneNameApart() {
    assertThat(decisions.decide("jira.custom-field", "us", "Points", "number")).isPresent();
    assertThat(decisions.decide("jira.custom-field", "us", "Points", "text")).isEmpty();
    assertThat(decisions.decide("jira.custom-field", "us", "Points")).isEmpty();
  }

  @Test
  void aSlashBelongsToTheNameWhereNoSourceStandsBeforeIt() {
    Decision decision = decisions.decide("jira.status", "us", "N/A").orElseThrow();

    assertThat(decision.targetName("N/A")).isEqualTo("N/A");
    assertThat(decision.location().line()).isEqualTo(9);
  }

  @Test
  void tellsEveryNameThatNothingAnsweredTo() {
    DecisionLookup lookup = decisions.lookup();
    lookup.decide("jira.status", "emea", "Closed");
    lookup.decide("jira.status", "emea", "Resolve");
    lookup.decide("jira.priority", "emea", "Urgent");
    lookup.decide("group", "emea", "ADMINISTRATORS");
    lookup.decide("jira.custom-field", "emea", "Points", "text");

    assertThat(
            spec.print(
                lookup.unmatched(
                    List.of("jira.status", "group", "jira.priority", "jira.custom-field"))))
        .isEqualTo(
            """
            d.yaml:5:40 ALOFT-SPEC-025
              no jira.status "Resolved" in any source
              expected: did you mean "Resolve"?
              next: correct the name or remove it
            d.yaml:6:31 ALOFT-SPEC-025
              no jira.status "Closed" in source us
              next: correct the name or remove it
            d.yaml:8:37 ALOFT-SPEC-025
              no jira.custom-field "Points" of type number in any source
              next: correct the name or remove it
            d.yaml:9:31 ALOFT-SPEC-025
              no jira.status "N/A" in any source
              next: correct the name or remove it
            d.yaml:10:33 ALOFT-SPEC-025
              no jira.priority "Urgnet" in any source
              expected: did you mean "Urgent"?
              next: correct the name or remove it
            """);
  }

  @Test
  void judgesOnlyTheTypesThatWereDerived() {
    assertThat(decisions.lookup().unmatched(List.of("jira.priority"))).hasSize(1);
    assertThat(decisions.lookup().unmatched(List.of())).isEmpty();
  }

  private Optional<String> target(String type, String source, String name) {
    return decisions.decide(type, source, name).map(d -> d.targetName(name));
  }
}
