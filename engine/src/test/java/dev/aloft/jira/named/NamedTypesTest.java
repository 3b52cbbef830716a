package dev.aloft.jira.named;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.category.CategoryType;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.linktype.LinkTypeType;
import dev.aloft.jira.priority.PriorityType;
import dev.aloft.jira.resolution.ResolutionType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.status.StatusType;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedTypesTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann" category="5"/>
      <ProjectCategory id="5" name="Harbour" description="ships and cranes"/>
      <ProjectCategory id="6" name="Nobody's" description=""/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="5"
          sinkNodeEntity="ProjectCategory" associationType="ProjectCategory"/>
      <IssueType id="11" name="Bug" description="a mistake"/>
      <IssueType id="12" name="Incident" description="it is down"/>
      <IssueType id="13" name="Technical step" style="jira_subtask" description=""/>
      <IssueType id="14" name="Unused" description=""/>
      <Status id="21" name="Open" description="" statuscategory="2"/>
      <Status id="22" name="Under way" description=" at sea " statuscategory="4"/>
      <Status id="23" name="DONE" description="" statuscategory="3"/>
      <Status id="24" name="Unused" description="" statuscategory="3"/>
      <Priority id="31" name="Urgent" description="now" statusColor="#CC0000"/>
      <Resolution id="41" name="Sunk" description="it is gone"/>
      <IssueLinkType id="51" linkname="Tow" inward="is towed by" outward="tows"/>
      <IssueLinkType id="52" linkname="jira_subtask_link" inward="in" outward="out"
          style="jira_subtask"/>
      <ProjectRole id="61" name="Harbour masters" description="they decide"/>
      <ProjectRole id="62" name="Unused" description=""/>
      <ProjectRoleActor id="71" pid="1" projectroleid="61" roletype="atlassian-user-role-actor"
          roletypeparameter="ann"/>
      <Issue id="101" key="OPS-1" number="1" project="1" type="11" summary="one" status="21"
          priority="31" created="2012-01-01 00:00:00.0"/>
      <Issue id="102" key="OPS-2" number="2" project="1" type="12" summary="two" status="22"
          resolution="41" created="2012-01-01 00:00:00.0"/>
      <Issue id="103" key="OPS-3" number="3" project="1" type="13" summary="three" status="23"
          created="2012-01-01 00:00:00.0"/>
      <IssueLink id="111" linktype="51" source="101" destination="102"/>
      """;

  @TempDir private Path folder;

  private JiraWorld world() {
    return composition().start();
  }

  private JiraWorld.Composition composition() {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .types(
            new CategoryType(),
            new IssueTypeType(),
            new StatusType(),
            new PriorityType(),
            new ResolutionType(),
            new LinkTypeType(),
            new RoleType());
  }

  @Test
  void createsWhatIsUsedAndUsesWhatIsThere() {
    try (JiraWorld world = world()) {
      Plan plan = world.plan();

      assertThat(plan.changes())
          .extracting(change -> change.address().toString(), Change::action)
          .containsExactlyInAnyOrder(
              tuple("jira.project-category[\"Harbour\"]", Action.CREATE),
              tuple("jira.issue-type[\"Bug\"]", Action.USE),
              tuple("jira.issue-type[\"Incident\"]", Action.CREATE),
              tuple("jira.issue-type[\"Technical step\"]", Action.CREATE),
              tuple("jira.status[\"Open\"]", Action.CREATE),
              tuple("jira.status[\"Under way\"]", Action.CREATE),
              tuple("jira.status[\"DONE\"]", Action.USE),
              tuple("jira.priority[\"Urgent\"]", Action.CREATE),
              tuple("jira.resolution[\"Sunk\"]", Action.CREATE),
              tuple("jira.link-type[\"Tow\"]", Action.CREATE),
              tuple("jira.project-role[\"Harbour masters\"]", Action.CREATE));
    }
  }

  private static org.assertj.core.groups.Tuple tuple(String address, Action action) {
    return org.assertj.core.groups.Tuple.tuple(address, action);
  }

  @Test
  void plansNothingTheSecondTimeWithAndWithoutState() {
    try (JiraWorld world = world()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.verify().findings()).isEmpty();
    }
  }

  @Test
  void stopsWhereTheTargetsStatusMeansSomethingElse() {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows(ROWS.replace("name=\"DONE\"", "name=\"To Do\""))
            .types(new StatusType())
            .start()) {
      assertThat(world.plan().changes())
          .filteredOn(change -> change.action() == Action.CONFLICT)
          .singleElement()
          .satisfies(change -> assertThat(change.reason()).isEqualTo(Reason.DIFFERENT))
          .satisfies(change -> assertThat(change.changed()).containsExactly("category"));
    }
  }

  @Test
  void mergesAndRenamesAsDecided() {
    try (JiraWorld world =
        composition()
            .spec(
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
                  - {type: jira.status, from: [Open, Under way], to: At sea}
                """)
            .start()) {
      Plan plan = world.plan();

      assertThat(plan.changes())
          .extracting(Change::address)
          .contains(Address.of("jira.status", "At sea"))
          .doesNotContain(Address.of("jira.status", "Open"));
      assertThat(world.problems()).isEmpty();
      world.apply();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.verify().findings()).isEmpty();
    }
  }

  @Test
  void verifyNamesWhatWasAlteredBehindItsBack() {
    try (JiraWorld world = world()) {
      world.apply();
      Address tow = Address.of("jira.link-type", "Tow");
      Address incident = Address.of("jira.issue-type", "Incident");
      Address masters = Address.of("jira.project-role", "Harbour masters");
      Address harbour = Address.of("jira.project-category", "Harbour");

      world.site().linkTypes().update(world.idOf(tow), "Tow", "is towed by", "drags");
      world.site().issueTypes().delete(world.idOf(incident));
      world.site().roles().update(world.idOf(masters), "Harbour masters", "changed");
      world.site().projectCategories().update(world.idOf(harbour), "Port", "ships and cranes");

      assertThat(world.findings())
          .containsExactly(
              incident + " MISSING",
              tow + " DIFFERENT outward",
              harbour + " DIFFERENT name",
              masters + " DIFFERENT description");
    }
  }

  @Test
  void accountsForEveryRowOfItsEntities() {
    try (JiraWorld world = world()) {
      LedgerTotals totals = world.ledger();

      assertThat(totals.defects()).isEmpty();
      assertThat(totals.unaccounted().keySet())
          .doesNotContain(
              "ProjectCategory",
              "IssueType",
              "Status",
              "Priority",
              "Resolution",
              "IssueLinkType",
              "ProjectRole");
      assertThat(totals.byOutcome()).containsEntry(Outcome.DROPPED_BY_DECISION, 4L);
    }
  }
}
