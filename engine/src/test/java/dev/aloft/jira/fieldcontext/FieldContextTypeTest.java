package dev.aloft.jira.fieldcontext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.jira.JiraType;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.jira.screen.ScreenType;
import dev.aloft.jira.screenscheme.ScreenSchemeType;
import dev.aloft.jira.workflow.WorkflowType;
import dev.aloft.jira.workflowscheme.WorkflowSchemeType;
import dev.aloft.ledger.Outcome;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.NamedThings;
import dev.aloft.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contexts and options of custom fields, from a backup to a site and back. */
class FieldContextTypeTest {

  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
  private static final String TEAM = "Team#10001/Teams #1";
  private static final String PLACE = "Place#10002/Places #2";

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS"/>
      <Project id="2" name="Two" key="TWO"/>
      <IssueType id="1" name="Task"/>
      <IssueType id="2" name="Bug"/>
      <CustomField id="10001" name="Team" customfieldtypekey="%1$sselect"/>
      <CustomField id="10002" name="Place" customfieldtypekey="%1$scascadingselect"/>
      <CustomField id="10003" name="Free" customfieldtypekey="%1$stextfield"/>
      <CustomField id="10004" name="Bugs only" customfieldtypekey="%1$stextfield"/>
      <FieldConfigScheme id="1" name="Teams" description="all of them" fieldid="customfield_10001"/>
      <ConfigurationContext id="1" key="customfield_10001" fieldconfigscheme="1"/>
      <FieldConfigSchemeIssueType id="1" fieldconfigscheme="1" fieldconfiguration="11"/>
      <FieldConfiguration id="11" name="Teams" fieldid="customfield_10001"/>
      <GenericConfiguration id="1" datatype="DefaultValue" datakey="11" xmlvalue="&lt;string&gt;101&lt;/string&gt;"/>
      <CustomFieldOption id="102" customfield="10001" customfieldconfig="11" sequence="1" value="Green" disabled="Y"/>
      <CustomFieldOption id="101" customfield="10001" customfieldconfig="11" sequence="0" value=" Red "/>
      <CustomFieldOption id="103" customfield="10001" customfieldconfig="11" sequence="2" value="red"/>
      <CustomFieldOption id="199" customfield="10001" customfieldconfig="99" sequence="2" value="lost"/>
      <FieldConfigScheme id="2" name="Places" fieldid="customfield_10002"/>
      <ConfigurationContext id="2" key="customfield_10002" fieldconfigscheme="2" project="1"/>
      <FieldConfigSchemeIssueType id="2" fieldconfigscheme="2" fieldconfiguration="12"/>
      <FieldConfiguration id="12" name="Places" fieldid="customfield_10002"/>
      <CustomFieldOption id="201" customfield="10002" customfieldconfig="12" sequence="0" value="North"/>
      <CustomFieldOption id="202" customfield="10002" customfieldconfig="12" sequence="1" value="South"/>
      <CustomFieldOption id="203" customfield="10002" customfieldconfig="12" sequence="0" value="Bay" parentoptionid="202"/>
      <CustomFieldOption id="204" customfield="10002" customfieldconfig="12" sequence="1" value="Cape" parentoptionid="202"/>
      <FieldConfigScheme id="3" name="Everything" fieldid="customfield_10003"/>
      <ConfigurationContext id="3" key="customfield_10003" fieldconfigscheme="3"/>
      <FieldConfigScheme id="4" name="Bugs" fieldid="customfield_10004"/>
      <ConfigurationContext id="4" key="customfield_10004" fieldconfigscheme="4"/>
      <FieldConfigSchemeIssueType id="4" fieldconfigscheme="4" fieldconfiguration="14" issuetype="2"/>
      <FieldConfiguration id="14" name="Bugs" fieldid="customfield_10004"/>
      <FieldConfigScheme id="5" name="Types" fieldid="issuetype"/>
      <OptionConfiguration id="1" fieldid="issuetype" optionid="1" fieldconfig="15" sequence="0"/>
      <ManagedConfigurationItem id="1" itemId="customfield_10003" itemType="CUSTOM_FIELD"/>
      """
          .formatted(TYPES);

  @TempDir private Path folder;

  private static JiraWorld world(Path folder) {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .types(
            new JiraType[] {
              NamedThings.issueTypes(),
              new FieldType(),
              new ScreenType(),
              new ScreenSchemeType(),
              new IssueTypeScreenSchemeType(),
              new WorkflowType(),
              new WorkflowSchemeType(),
              new IssueTypeSchemeType(),
              new ProjectType(),
              new FieldContextType()
            })
        .start();
  }

  private JiraWorld world() {
    return world(folder);
  }

  private static FieldContext context(JiraWorld world, String key) {
    String id = world.idOf(Address.of(FieldContextType.TYPE, key));
    return world.tables().contexts().find(id.substring(id.indexOf('/') + 1)).orElseThrow();
  }

  private static List<String> options(JiraWorld world, String key) {
    Map<Long, FieldOption> all = new java.util.HashMap<>();
    List<FieldOption> options = world.tables().optionsOf(context(world, key));
    options.forEach(option -> all.put(option.id(), option));
    return options.stream()
        .map(option ->
            option
                    .parentId()
                    .map(parent -> Optional.ofNullable(all.get(parent)).orElseThrow().value() + "/")
                    .orElse("")
                + option.value()
                + (option.disabled() ? " off" : ""))
        .toList();
  }

  @Test
  void aGlobalContextOfTheSourceBecomesOneForTheMovingProjects() {
    try (JiraWorld world = world()) {
      assertThat(world.apply().refusals()).isEmpty();

      FieldContext context = context(world, TEAM);
      assertThat(context.global()).isFalse();
      assertThat(context.projectIds()).hasSize(2);
      assertThat(context.description()).isEqualTo("all of them");
      assertThat(options(world, TEAM)).containsExactly("Red", "Green off");
    }
  }

  @Test
  void aCascadingFieldKeepsItsTreeAndItsProject() {
    try (JiraWorld world = world()) {
      world.apply();

      assertThat(context(world, PLACE).projectIds()).hasSize(1);
      assertThat(options(world, PLACE))
          .containsExactlyInAnyOrder("North", "South", "South/Bay", "South/Cape");
    }
  }

  @Test
  void aFieldForOneTypeStaysForIt() {
    try (JiraWorld world = world()) {
      world.apply();

      assertThat(context(world, "Bugs only#10004/Bugs #4").issueTypeIds()).hasSize(1);
    }
  }

  @Test
  void noContextIsMadeWhereItAddsNothingToTheFieldsOwn() {
    try (JiraWorld world = world()) {
      assertThat(world.plan().changes())
          .extracting(change -> change.address().toString())
          .noneMatch(address -> address.contains("Free#10003/"));
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
  void optionsThatChangeInTheSourceChangeOnTheTarget() {
    try (JiraWorld world = world()) {
      world.apply();
      world.sourceBecomes(
          ROWS.replace("value=\"Green\" disabled=\"Y\"", "value=\"Green\"")
              .replace("sequence=\"0\" value=\" Red \"", "sequence=\"9\" value=\" Red \"")
              .replace("value=\"red\"", "value=\"Blue\"")
              .replace("value=\"Bay\"", "value=\"Cove\""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(options(world, TEAM)).containsExactly("Green", "Blue", "Red");
      assertThat(options(world, PLACE))
          .containsExactlyInAnyOrder("North", "South", "South/Cape", "South/Cove");
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void claimsEveryRowOnce() {
    try (JiraWorld world = world()) {
      assertThat(world.ledger().lines())
          .filteredOn(line ->
              line.entity().startsWith("FieldConfig")
                  || line.entity().endsWith("Configuration")
                  || line.entity().equals("ConfigurationContext")
                  || line.entity().equals("CustomFieldOption")
                  || line.entity().equals("ManagedConfigurationItem"))
          .extracting(
              line -> line.entity() + " " + line.outcome() + " " + line.rule() + " " + line.rows())
          .containsExactlyInAnyOrder(
              "FieldConfigScheme " + Outcome.MOVED + " jira.field-context 3",
              "FieldConfigScheme " + Outcome.TRANSFORMED + " context-of-everything 1",
              "FieldConfigScheme " + Outcome.TRANSFORMED + " generated-configuration 1",
              "ConfigurationContext " + Outcome.MOVED + " jira.field-context 3",
              "ConfigurationContext " + Outcome.TRANSFORMED + " context-of-everything 1",
              "FieldConfigSchemeIssueType " + Outcome.MOVED + " jira.field-context 3",
              "FieldConfiguration " + Outcome.MOVED + " jira.field-context 3",
              "GenericConfiguration " + Outcome.NOT_YET_SUPPORTED + " field-default 1",
              "CustomFieldOption " + Outcome.MOVED + " jira.field-context 7",
              "CustomFieldOption " + Outcome.TECHNICAL + " dangling 1",
              "OptionConfiguration " + Outcome.TRANSFORMED + " generated-configuration 1",
              "ManagedConfigurationItem " + Outcome.TECHNICAL + " locks-of-managed-fields 1");
      assertThat(world.ledger().defects()).isEmpty();
    }
  }

  @Test
  void verifyNamesEachContextThatIsChangedBehindItsBack() {
    Map<String, Consumer<JiraWorld>> mutations =
        Map.of(
            "jira.field-context[\"" + TEAM + "\"] DIFFERENT options",
            world -> {
              FieldOption red = world.tables().optionsOf(context(world, TEAM)).getFirst();
              world
                  .tables()
                  .options()
                  .put(
                      new FieldOption(
                          red.id(), red.contextId(), red.parentId(), "Rouge", red.disabled()));
            },
            "jira.field-context[\"" + PLACE + "\"] DIFFERENT options",
            world -> {
              FieldOption bay =
                  world.tables().optionsOf(context(world, PLACE)).stream()
                      .filter(option -> option.value().equals("Bay"))
                      .findFirst()
                      .orElseThrow();
              world.tables().options().remove(bay.id());
            },
            "jira.field-context[\"" + TEAM + "\"] DIFFERENT projects",
            world -> {
              FieldContext team = context(world, TEAM);
              world
                  .site()
                  .fieldContexts()
                  .removeProjects(
                      team.fieldKey(),
                      Long.toString(team.id()),
                      List.of(world.idOf(Address.of(MovingProject.TYPE, "TWO"))));
            },
            "jira.field-context[\"Bugs only#10004/Bugs #4\"] DIFFERENT issueTypes",
            world -> {
              FieldContext bugs = context(world, "Bugs only#10004/Bugs #4");
              world
                  .site()
                  .fieldContexts()
                  .addIssueTypes(
                      bugs.fieldKey(),
                      Long.toString(bugs.id()),
                      List.of(world.idOf(Address.of("jira.issue-type", "Task"))));
            },
            "jira.field-context[\"" + PLACE + "\"] MISSING",
            world -> {
              FieldContext place = context(world, PLACE);
              world.site().fieldContexts().delete(place.fieldKey(), Long.toString(place.id()));
            });
    mutations.forEach((finding, mutation) -> {
      try (JiraWorld world = world(subfolder())) {
        world.apply();
        mutation.accept(world);
        assertThat(world.findings()).as(finding).isEqualTo(List.of(finding));
      }
    });
  }

  @Test
  void aRunThatIsKilledBetweenTheCallsForAContextEndsComplete() {
    for (int point : points()) {
      try (JiraWorld world = world(subfolder())) {
        Path plan = world.planTo("plan");
        world.wire(site -> BreakingSite.at(site, point, false));
        assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(BreakingSite.Killed.class);
        world.wire(site -> site);

        assertThat(world.apply(plan).refusals()).as("write %d", point).isEmpty();
        assertThat(world.findings()).as("write %d", point).isEmpty();
        assertThat(world.plan().changeCount()).as("write %d", point).isZero();
      }
    }
  }

  /** The writes to fields and their contexts. */
  private SortedSet<Integer> points() {
    try (JiraWorld world = world(subfolder())) {
      Path plan = world.planTo("plan");
      AtomicReference<BreakingSite> counting = new AtomicReference<>();
      world.wire(site -> {
        counting.set(BreakingSite.never(site));
        return counting.get();
      });
      world.apply(plan);
      return counting.get().ends("/field");
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
