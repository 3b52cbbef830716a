package dev.aloft.jira.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.jira.Generated;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.screen.ScreenType;
import dev.aloft.jira.screenscheme.ScreenSchemeType;
import dev.aloft.jira.workflow.WorkflowType;
import dev.aloft.jira.workflowscheme.WorkflowSchemeType;
import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.NamedThings;
import dev.aloft.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Projects with the configuration that is made for them, from a backup to a site and back. */
class GeneratedProjectTest {

  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final String ROWS =
      """
      <Project id="1" name="Operations" key="OPS" lead="ann" assigneetype="2" projecttype="business" url="http://ops.example" description=" What&#10;we do "/>
      <Project id="2" name="Empty" key="EMPTY"/>
      <ProjectKey id="1" projectId="1" projectKey="OLD"/>
      <ProjectKey id="2" projectId="1" projectKey="OPS"/>
      <ProjectKey id="3" projectId="99" projectKey="GONE"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="0" sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="5" sinkNodeEntity="WorkflowScheme" associationType="ProjectScheme"/>
      <NodeAssociation sourceNodeId="99" sourceNodeEntity="Project" sinkNodeId="5" sinkNodeEntity="WorkflowScheme" associationType="ProjectScheme"/>
      <User id="1" directoryId="1" userName="ann" emailAddress="ann@acme.example" displayName="Ann" active="1"/>
      <ApplicationUser id="1" userKey="ann" lowerUserName="ann"/>
      <Directory id="1" directoryName="internal" active="1" type="INTERNAL"/>
      <IssueType id="1" name="Task"/>
      <IssueType id="2" name="Bug"/>
      <Status id="6" name="Done" sequence="1"/>
      <Status id="1" name="To Do" sequence="2"/>
      <Status id="3" name="In Progress" sequence="3"/>
      <CustomField id="10002" name="Points" customfieldtypekey="%1$sfloat"/>
      <CustomFieldValue id="1" issue="100" customfield="10002" numbervalue="5.0"/>
      <Issue id="100" number="1" project="1" type="1" status="1" summary="x" created="2020-01-01 10:00:00.0"/>
      <Issue id="101" number="2" project="1" type="2" status="6" resolution="1" summary="y" created="2020-01-01 10:00:00.0"/>
      """
          .formatted(TYPES);

  @TempDir private Path folder;

  private JiraWorld world() {
    return world(folder);
  }

  private static JiraWorld world(Path folder) {
    return JiraWorld.in(folder).rows(ROWS).accounts("ann@acme.example").types(types()).start();
  }

  private static JiraType[] types() {
    return new JiraType[] {
      NamedThings.users(),
      NamedThings.issueTypes(),
      NamedThings.statuses(),
      new FieldType(),
      new ScreenType(),
      new ScreenSchemeType(),
      new IssueTypeScreenSchemeType(),
      new WorkflowType(),
      new WorkflowSchemeType(),
      new IssueTypeSchemeType(),
      new ProjectType()
    };
  }

  private static Project project(JiraWorld world, String key) {
    return world.tables().project(key).orElseThrow();
  }

  private static String id(JiraWorld world, String type, String key) {
    return world.idOf(Address.of(type, key));
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Test
  void aProjectIsMadeWithItsOwnConfiguration() {
    try (JiraWorld world = world()) {
      assertThat(world.apply().refusals()).isEmpty();

      Project ops = project(world, "OPS");
      assertThat(ops.name()).isEqualTo("Operations");
      assertThat(ops.description()).isEqualTo("What\nwe do");
      assertThat(ops.typeKey()).isEqualTo("business");
      assertThat(ops.assigneeType()).isEqualTo("PROJECT_LEAD");
      assertThat(ops.lead()).isEqualTo(world.account("ann@acme.example"));
      Workflow workflow =
          world.tables().workflows().first(w -> w.name().equals("OPS: migration")).orElseThrow();
      assertThat(workflow.statuses()).hasSize(2);
      assertThat(workflow.transitions()).hasSize(3);
      Screen screen =
          world.tables().screens().first(s -> s.name().equals("OPS: migration")).orElseThrow();
      assertThat(screen.fields())
          .contains("summary", "resolution", id(world, FieldType.TYPE, "Points#10002"));
      assertThat(world.tables().issueTypesOf(ops)).hasSize(2);
    }
  }

  @Test
  void issuesBeginWhereThereIsWorkToDo() {
    try (JiraWorld world = world()) {
      world.apply();

      Workflow workflow =
          world.tables().workflows().first(w -> w.name().equals("OPS: migration")).orElseThrow();
      String first =
          world.site().statuses().byNames(List.of("To Do")).list().getFirst().path("id").asString();

      assertThat(workflow.transitions())
          .filteredOn(t -> t.type().name().equals("INITIAL"))
          .extracting(t -> Long.toString(t.to()))
          .containsExactly(first);
    }
  }

  @Test
  void anEmptyProjectGetsASmallConfigurationThatIsValid() {
    try (JiraWorld world = world()) {
      world.apply();

      Project empty = project(world, "EMPTY");
      assertThat(world.tables().issueTypesOf(empty)).hasSize(1);
      assertThat(empty.lead()).isEqualTo(world.account(JiraWorld.ADMINISTRATOR));
    }
  }

  @Test
  void anEmptyProjectGrowsWithItsFirstIssue() {
    try (JiraWorld world = world()) {
      world.apply();
      world.sourceBecomes(
          ROWS
              + """
              <Issue id="200" number="1" project="2" type="2" status="3" summary="z" created="2020-01-01 10:00:00.0"/>
              """);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void secondPlanIsEmptyWithStateAndWithout() {
    try (JiraWorld world = world()) {
      world.apply();

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aProjectIsFoundByItsStampEvenWhenSomebodyGaveItAnotherKey() {
    try (JiraWorld world = world()) {
      world.apply();
      world.site().projects().update("OPS", json().put("key", "MOVED"));
      world.loseState();

      Plan plan = world.plan();

      assertThat(plan.changes())
          .filteredOn(change -> change.address().equals(Address.of(MovingProject.TYPE, "OPS")))
          .extracting(change -> change.action() + " " + change.reason())
          .containsExactly(Action.KEEP + " " + Reason.FOUND_BY_STAMP);
      assertThat(world.findings()).anyMatch(finding -> finding.contains("MISSING"));
    }
  }

  @Test
  void aForeignProjectOfTheSameKeyStopsThePlan() {
    try (JiraWorld world = world()) {
      world
          .site()
          .projects()
          .create(
              json()
                  .put("key", "OPS")
                  .put("name", "Theirs")
                  .put("projectTypeKey", "software")
                  .put("leadAccountId", world.account(JiraWorld.ADMINISTRATOR)));

      Plan plan = world.plan();

      assertThat(plan.applyable()).isFalse();
      assertThat(plan.changes())
          .filteredOn(change -> change.action() == Action.CONFLICT)
          .extracting(change -> change.address() + " " + change.reason())
          .containsExactly("jira.project[\"OPS\"] " + Reason.NAME_TAKEN);
    }
  }

  @Test
  void aKeyThatCloudDoesNotTakeIsAProblemWithItsLine() {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows("<Project id=\"1\" name=\"Long\" key=\"MUCH_TOO_LONG\"/>\n")
            .types(new ProjectType())
            .start()) {
      assertThat(world.problems())
          .extracting(problem -> problem.code().id())
          .containsExactly("ALOFT-PROJECT-001");
    }
  }

  @Test
  void claimsEveryRowOnce() {
    try (JiraWorld world = world()) {
      assertThat(world.ledger().lines())
          .filteredOn(
              line -> List.of("Project", "ProjectKey", "NodeAssociation").contains(line.entity()))
          .extracting(
              line -> line.entity() + " " + line.outcome() + " " + line.rule() + " " + line.rows())
          .containsExactlyInAnyOrder(
              "Project " + Outcome.MOVED + " jira.project 2",
              "ProjectKey " + Outcome.MOVED + " jira.project 2",
              "ProjectKey " + Outcome.TECHNICAL + " dangling 1",
              "NodeAssociation " + Outcome.TRANSFORMED + " generated-configuration 1",
              "NodeAssociation " + Outcome.TECHNICAL + " dangling 2");
      assertThat(world.ledger().defects()).isEmpty();
    }
  }

  @Test
  void verifyNamesEachThingThatIsChangedBehindItsBack() {
    Map<String, java.util.function.Consumer<JiraWorld>> mutations =
        Map.of(
            "jira.screen[\"OPS: migration\"] DIFFERENT fields",
            world -> {
              String screen = id(world, Generated.SCREEN, "OPS: migration");
              JsonNode tab = world.site().screens().tabs(screen).getFirst();
              world.site().screens().removeField(screen, tab.path("id").asString(), "resolution");
            },
            "jira.screen-scheme[\"OPS: migration\"] DIFFERENT screens",
            world -> {
              ObjectNode body = json();
              body.putObject("screens").put("edit", "1");
              world
                  .site()
                  .screenSchemes()
                  .update(id(world, Generated.SCREEN_SCHEME, "OPS: migration"), body);
            },
            "jira.issue-type-screen-scheme[\"OPS: migration\"] DIFFERENT mappings",
            world ->
                world
                    .site()
                    .issueTypeScreenSchemes()
                    .setDefault(
                        id(world, Generated.ISSUE_TYPE_SCREEN_SCHEME, "OPS: migration"),
                        id(world, Generated.SCREEN_SCHEME, "EMPTY: migration")),
            "jira.issue-type-scheme[\"OPS: migration\"] DIFFERENT issueTypes",
            world ->
                world
                    .site()
                    .issueTypeSchemes()
                    .removeIssueType(
                        id(world, Generated.ISSUE_TYPE_SCHEME, "OPS: migration"),
                        id(world, "jira.issue-type", "Bug")),
            "jira.workflow[\"OPS: migration\"] DIFFERENT transitions",
            GeneratedProjectTest::removeATransition,
            "jira.project[\"OPS\"] DIFFERENT assigneeType",
            world ->
                world.site().projects().update("OPS", json().put("assigneeType", "UNASSIGNED")),
            "jira.project[\"OPS\"] DIFFERENT lead",
            world ->
                world
                    .site()
                    .projects()
                    .update(
                        "OPS", json().put("leadAccountId", world.account(JiraWorld.ADMINISTRATOR))),
            "jira.project[\"OPS\"] DIFFERENT formerKeys",
            world -> world.site().projects().deleteProperty("OPS", "aloft.source"),
            "jira.project[\"EMPTY\"] MISSING",
            world -> world.site().projects().delete("EMPTY", false),
            "jira.project[\"EMPTY\"] DIFFERENT workflowScheme",
            world ->
                world
                    .site()
                    .workflowSchemes()
                    .assign(
                        id(world, Generated.WORKFLOW_SCHEME, "OPS: migration"),
                        id(world, MovingProject.TYPE, "EMPTY")));
    mutations.forEach((finding, mutation) -> {
      try (JiraWorld world = world(subfolder())) {
        world.apply();
        mutation.accept(world);
        assertThat(world.findings()).as(finding).isEqualTo(List.of(finding));
      }
    });
  }

  @Test
  void aWorkflowSchemeThatIsSentElsewhereIsNamed() {
    try (JiraWorld world = world()) {
      world.apply();
      String scheme = id(world, Generated.WORKFLOW_SCHEME, "EMPTY: migration");
      String project = id(world, MovingProject.TYPE, "EMPTY");
      world
          .site()
          .workflowSchemes()
          .assign(id(world, Generated.WORKFLOW_SCHEME, "OPS: migration"), project);
      world.site().workflowSchemes().update(scheme, json().put("defaultWorkflow", "jira"));
      world.site().workflowSchemes().assign(scheme, project);

      assertThat(world.findings())
          .isEqualTo(List.of("jira.workflow-scheme[\"EMPTY: migration\"] DIFFERENT workflow"));
    }
  }

  private static void removeATransition(JiraWorld world) {
    String id = id(world, Generated.WORKFLOW, "OPS: migration");
    JsonNode workflow = world.site().workflows().byIds(List.of(id)).list().getFirst();
    ObjectNode changed = json().put("id", id);
    changed.set("version", workflow.path("version"));
    changed.set("statuses", statuses(workflow));
    var transitions = changed.putArray("transitions");
    workflow
        .path("transitions")
        .forEach(transition -> {
          if (!transition.path("name").asString().equals("Done")) {
            transitions.add(transition);
          }
        });
    ObjectNode body = json();
    var definitions = body.putArray("statuses");
    workflow
        .path("statuses")
        .forEach(status -> {
          String statusId = status.path("statusReference").asString();
          JsonNode there = world.site().statuses().byIds(List.of(statusId)).list().getFirst();
          definitions.add(
              json()
                  .put("id", statusId)
                  .put("statusReference", statusId)
                  .put("name", there.path("name").asString())
                  .put("statusCategory", there.path("statusCategory").asString()));
        });
    body.putArray("workflows").add(changed);
    world.site().workflows().update(body);
  }

  private static JsonNode statuses(JsonNode workflow) {
    var array = JsonNodeFactory.instance.arrayNode();
    workflow
        .path("statuses")
        .forEach(status -> {
          ObjectNode layout =
              json().put("statusReference", status.path("statusReference").asString());
          layout.putObject("properties");
          array.add(layout);
        });
    return array;
  }

  @Test
  void aRunThatIsKilledAtAnyWriteAndResumedEndsComplete() {
    for (int point : points()) {
      for (boolean before : List.of(true, false)) {
        try (JiraWorld world = world(subfolder())) {
          Path plan = world.planTo("plan");
          world.wire(site -> BreakingSite.at(site, point, before));
          assertThatThrownBy(() -> world.apply(plan))
              .as("write %d, before %s", point, before)
              .isInstanceOf(BreakingSite.Killed.class);
          world.wire(site -> site);

          assertThat(world.apply(plan).refusals()).as("write %d, %s", point, before).isEmpty();
          assertThat(world.findings()).as("write %d, before %s", point, before).isEmpty();
          assertThat(world.plan().changeCount()).as("write %d, %s", point, before).isZero();
        }
      }
    }
  }

  private Set<Integer> points() {
    try (JiraWorld world = world(subfolder())) {
      Path plan = world.planTo("plan");
      AtomicReference<BreakingSite> counting = new AtomicReference<>();
      world.wire(site -> {
        counting.set(BreakingSite.never(site));
        return counting.get();
      });
      world.apply(plan);
      return counting.get().ends("");
    }
  }

  private Path subfolder() {
    try {
      return Files.createTempDirectory(folder, "world");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
