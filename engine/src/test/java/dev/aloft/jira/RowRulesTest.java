package dev.aloft.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.issue.IssueLane;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Outcome;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rows that no type answers for. */
class RowRulesTest {

  private static final String ISSUE =
      "<Issue id=\"101\" number=\"1\" project=\"1\" type=\"1\" status=\"1\" summary=\"x\""
          + " created=\"2012-05-03 10:00:00.0\"/>";

  @TempDir private Path folder;

  private List<String> outcomes(String rows, String... entities) {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows("<Project id=\"1\" name=\"Ops\" key=\"OPS\"/><IssueType id=\"1\" name=\"Task\"/>")
            .rows(rows)
            .types(new IssueTypeType(), new ProjectType())
            .lane(new IssueLane())
            .start()) {
      LedgerTotals totals = world.ledger();
      assertThat(totals.defects()).isEmpty();
      return totals.lines().stream()
          .filter(line -> List.of(entities).contains(line.entity()))
          .map(line ->
              line.entity() + " " + line.outcome().label() + " " + line.rule() + " " + line.rows())
          .toList();
    }
  }

  @Test
  void partsOfIssuesThatAreGoneCarryNothing() {
    assertThat(
            outcomes(
                ISSUE
                    + """
                    <Action id="1" issue="999" type="comment" body="x"/>
                    <ChangeGroup id="1" issue="999"/>
                    <ChangeItem id="1" group="1" field="status"/>
                    <ChangeItem id="2" group="77" field="status"/>
                    <UserAssociation sourceName="ann" sinkNodeId="999" sinkNodeEntity="Issue" associationType="WatchIssue"/>
                    <NodeAssociation sourceNodeId="999" sourceNodeEntity="Issue" sinkNodeId="1" sinkNodeEntity="Component" associationType="IssueComponent"/>
                    <IssueLink id="1" linktype="1" source="999" destination="101"/>
                    """,
                "Action",
                "ChangeGroup",
                "ChangeItem",
                "UserAssociation",
                "NodeAssociation",
                "IssueLink"))
        .containsExactlyInAnyOrder(
            "Action technical part-of-missing-issue 1",
            "ChangeGroup technical part-of-missing-issue 1",
            "ChangeItem technical part-of-missing-issue 2",
            "UserAssociation technical part-of-missing-issue 1",
            "NodeAssociation technical part-of-missing-issue 1",
            "IssueLink technical part-of-missing-issue 1");
  }

  @Test
  void issuesWithoutAProjectAreBlockedWithAllTheirParts() {
    assertThat(
            outcomes(
                """
                <Issue id="5" number="1" project="77" type="1" status="1" summary="x"/>
                <Action id="1" issue="5" type="comment" body="x"/>
                """,
                "Issue",
                "Action"))
        .containsExactlyInAnyOrder("Issue blocked orphan-issue 1", "Action blocked orphan-issue 1");
  }

  @Test
  void wholeEntitiesHaveTheirNamedRules() {
    assertThat(
            outcomes(
                """
                <SequenceValueItem seqName="Issue" seqId="1"/>
                <OSWorkflowEntry id="1" name="jira"/>
                <NotificationScheme id="1" name="Default"/>
                <SomethingNobodyKnows id="1"/>
                """,
                "SequenceValueItem",
                "OSWorkflowEntry",
                "NotificationScheme",
                "SomethingNobodyKnows"))
        .containsExactlyInAnyOrder(
            "SequenceValueItem technical sequence 1",
            "OSWorkflowEntry technical workflow-instance 1",
            "NotificationScheme notYetSupported notifications (D) 1",
            "SomethingNobodyKnows notYetSupported unknown-entity 1");
  }

  @Test
  void aRowThatATypeShouldHaveClaimedIsNeverSweptUp() {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows("<Project id=\"1\" name=\"Ops\" key=\"OPS\"/><Status id=\"1\" name=\"Open\"/>")
            .types(new ProjectType())
            .lane(new IssueLane())
            .start()) {
      assertThat(world.ledger().unaccounted()).containsEntry("Status", 1L);
    }
  }

  @Test
  void formerKeysAreKeptWithTheirIssues() {
    assertThat(
            outcomes(
                ISSUE
                    + """
                    <MovedIssueKey id="1" oldIssueKey="OLD-4" issueId="101"/>
                    <MovedIssueKey id="2" oldIssueKey="OLD-5" issueId="999"/>
                    """,
                "MovedIssueKey"))
        .containsExactlyInAnyOrder(
            "MovedIssueKey keptOutside jira.issue 1",
            "MovedIssueKey technical part-of-missing-issue 1");
  }

  @Test
  void everyOutcomeOfARuleIsTechnicalOrNotYetSupported() {
    assertThat(EntityRules.of("Status")).isEmpty();
    assertThat(EntityRules.of("AO_60DB71_RAPIDVIEW"))
        .hasValueSatisfying(rule -> {
          assertThat(rule.outcome()).isEqualTo(Outcome.NOT_YET_SUPPORTED);
          assertThat(rule.name()).isEqualTo("app-tables");
        });
  }
}
