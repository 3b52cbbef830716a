package dev.aloft.jira.named;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.status.StatusType;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names become on a site that takes each only once, ignoring case, and not too long. */
class NameRulesTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <IssueType id="1" name="Incident that is described at such a length that nobody has room"/>
      <IssueType id="2" name="bug"/>
      <Status id="11" name="Waiting" description="for others" statuscategory="4"/>
      <Status id="12" name="waiting" description="for us" statuscategory="4"/>
      <ProjectRole id="1" name="Readers of comments" description=""/>
      <ProjectRole id="2" name="Idle" description=""/>
      <Issue id="100" key="OPS-1" number="1" project="1" type="1" status="11"
          summary="a" created="2020-01-01 00:00:00.0" updated="2020-01-01 00:00:00.0"/>
      <Issue id="101" key="OPS-2" number="2" project="1" type="2" status="12"
          summary="b" created="2020-01-01 00:00:00.0" updated="2020-01-01 00:00:00.0"/>
      <Action id="1" issue="100" author="ann" type="comment" rolelevel="1" body="x"
          created="2020-01-01 00:00:00.0" updated="2020-01-01 00:00:00.0"/>
      """;

  @TempDir private Path folder;

  @Test
  void namesThatDifferInCaseAreOneThing() {
    try (JiraWorld world = applied()) {
      assertThat(world.tables().statuses().where(s -> s.name().equalsIgnoreCase("waiting")))
          .hasSize(1);
      assertThat(world.idOf(Address.of("jira.issue-type", "bug")))
          .isEqualTo(
              Long.toString(
                  world
                      .tables()
                      .issueTypes()
                      .first(type -> type.name().equals("Bug"))
                      .orElseThrow()
                      .id()));
    }
  }

  @Test
  void namesThatAreTooLongAreCutAndTold() {
    try (JiraWorld world = applied()) {
      assertThat(world.tables().issueTypes().where(type -> type.name().startsWith("Incident")))
          .singleElement()
          .satisfies(type -> assertThat(type.name()).hasSizeLessThanOrEqualTo(60));
      assertThat(world.plan().losses())
          .anyMatch(loss -> loss.attribute().equals("jira.issue-type.name"));
    }
  }

  @Test
  void aRoleThatAloneMaySeeACommentMoves() {
    try (JiraWorld world = applied()) {
      assertThat(world.tables().roles().where(role -> role.name().equals("Readers of comments")))
          .hasSize(1);
      assertThat(world.tables().roles().where(role -> role.name().equals("Idle"))).isEmpty();
    }
  }

  @Test
  void anOrdinaryTypeAndOneOfSubTasksOfOneNameAreToldApartByADecision() {
    String twin =
        """
        <IssueType id="3" name="Bug" style="jira_subtask"/>
        <Issue id="102" key="OPS-3" number="3" project="1" type="3" status="12"
            summary="c" created="2020-01-01 00:00:00.0" updated="2020-01-01 00:00:00.0"/>
        """;
    try (JiraWorld world = composed().rows(twin).start()) {
      assertThat(world.problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(NamedCode.TWO_KINDS);
            assertThat(problem.location().display()).isEqualTo("jira.issue-type[\"bug\"]");
            assertThat(problem.next().orElseThrow()).contains("fieldType: sub-task");
          });
    }
    String decided =
        """
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: all}
        spec: {select: {source: default}, executor: rest, keys: keep}
        ---
        apiVersion: aloft/v1
        kind: Decisions
        metadata: {name: names}
        spec:
          - {type: jira.issue-type, from: Bug, fieldType: sub-task, to: Bug in parts}
        """;
    try (JiraWorld world = composed().rows(twin).spec(decided).start()) {
      assertThat(world.problems()).isEmpty();
      world.apply();
      assertThat(world.tables().issueTypes().where(type -> type.name().equals("Bug in parts")))
          .hasSize(1);
    }
  }

  private JiraWorld applied() {
    JiraWorld world = composed().start();
    assertThat(world.apply().refusals()).isEmpty();
    assertThat(world.findings()).isEmpty();
    assertThat(world.plan().changeCount()).isZero();
    return world;
  }

  private JiraWorld.Composition composed() {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .types(new IssueTypeType(), new StatusType(), new RoleType());
  }
}
