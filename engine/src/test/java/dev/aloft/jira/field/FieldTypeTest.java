package dev.aloft.jira.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom fields, from a backup to a site and back. */
class FieldTypeTest {

  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS"/>
      <CustomField id="10001" name="Team " description="who" customfieldtypekey="%1$sselect" customfieldsearcherkey="%1$smultiselectsearcher"/>
      <CustomField id="10002" name="Points" customfieldtypekey="%1$sfloat"/>
      <CustomField id="10003" name="Elsewhere" customfieldtypekey="%1$stextfield"/>
      <CustomField id="10004" name="Sprint" customfieldtypekey="com.pyxis.greenhopper.jira:gh-sprint"/>
      <CustomField id="10005" name="Score" customfieldtypekey="com.example.app:score"/>
      <FieldConfigScheme id="1" name="Default" fieldid="customfield_10001"/>
      <ConfigurationContext id="1" key="customfield_10001" fieldconfigscheme="1"/>
      <CustomFieldValue id="1" issue="100" customfield="10002" numbervalue="5.0"/>
      <CustomFieldValue id="2" issue="100" customfield="10004" stringvalue="1"/>
      <CustomFieldValue id="3" issue="100" customfield="10005" stringvalue="1"/>
      <Issue id="100" number="1" project="1" type="1" status="1" summary="x" created="2020-01-01 10:00:00.0"/>
      """
          .formatted(TYPES);

  @TempDir private Path folder;

  private JiraWorld world(String rows) {
    return JiraWorld.in(folder).rows(rows).types(new FieldType()).start();
  }

  @Test
  void wantsTheFieldsThatAProjectHasOrHasValuesOf() {
    try (JiraWorld world = world(ROWS)) {
      assertThat(world.plan().changes())
          .extracting(change -> change.address().key())
          .containsExactly("Team#10001", "Points#10002", "Created in source#created");
    }
  }

  @Test
  void secondPlanIsEmptyWithStateAndWithout() {
    try (JiraWorld world = world(ROWS)) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void claimsEveryFieldOnce() {
    try (JiraWorld world = world(ROWS)) {
      assertThat(world.ledger().lines())
          .filteredOn(line -> line.entity().equals("CustomField"))
          .extracting(line -> line.outcome() + " " + line.rule() + " " + line.rows())
          .containsExactlyInAnyOrder(
              Outcome.MOVED + " jira.custom-field 2",
              Outcome.KEPT_OUTSIDE + " product-field 1",
              Outcome.KEPT_OUTSIDE + " app-field 1",
              Outcome.DROPPED_BY_DECISION + " unused 1");
      assertThat(world.ledger().defects()).isEmpty();
    }
  }

  @Test
  void aForeignFieldOfTheSameNameAndTypeIsUsedAndNeverWritten() {
    try (JiraWorld world = world(ROWS)) {
      String id =
          world.site().fields().create(body("Points", "float").put("description", "theirs"));

      Plan plan = world.plan();
      assertThat(change(plan, "Points#10002").action()).isEqualTo(Action.USE);
      world.apply();

      assertThat(world.idOf(change(plan, "Points#10002").address())).isEqualTo(id);
      assertThat(world.tables().field(id).orElseThrow().description()).isEqualTo("theirs");
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void severalForeignFieldsOfOneNameAndTypeAreAConflict() {
    try (JiraWorld world = world(ROWS)) {
      world.site().fields().create(body("Points", "float"));
      world.site().fields().create(body("Points", "float"));

      Change change = change(world.plan(), "Points#10002");

      assertThat(change.action()).isEqualTo(Action.CONFLICT);
      assertThat(change.reason()).isEqualTo(Reason.AMBIGUOUS);
    }
  }

  @Test
  void twoOfOneNameInTheSourceStayTwo() {
    try (JiraWorld world =
        world(
            ROWS.replace(
                    "\"Elsewhere\" customfieldtypekey=\"" + TYPES + "textfield\"",
                    "\"Points\" customfieldtypekey=\"" + TYPES + "float\"")
                + "<CustomFieldValue id=\"9\" issue=\"100\" customfield=\"10003\""
                + " numbervalue=\"1\"/>")) {
      world.apply();

      assertThat(world.tables().fields().where(f -> f.name().equals("Points"))).hasSize(2);
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aDecisionMakesOneFieldOfTwo() {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows(
                ROWS.replace("\"Elsewhere\"", "\"Story Pts\"")
                        .replace(TYPES + "textfield", TYPES + "float")
                    + "<CustomFieldValue id=\"9\" issue=\"100\" customfield=\"10003\""
                    + " numbervalue=\"1\"/>")
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
                  - {type: jira.custom-field, from: Story Pts, to: Points}
                """)
            .types(new FieldType())
            .start()) {
      world.apply();

      assertThat(world.tables().fields().where(f -> f.name().equals("Points"))).hasSize(1);
      assertThat(world.problems()).isEmpty();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void verifyNamesAFieldThatWasRenamedOrThrownAway() {
    try (JiraWorld world = world(ROWS)) {
      world.apply();
      Plan plan = world.plan();
      String team = world.idOf(change(plan, "Team#10001").address());
      String points = world.idOf(change(plan, "Points#10002").address());

      world.site().fields().update(team, json().put("name", "Crew"));
      world.site().fields().trash(points);

      assertThat(world.findings())
          .isEqualTo(
              List.of(
                  "jira.custom-field[\"Points#10002\"] MISSING",
                  "jira.custom-field[\"Team#10001\"] DIFFERENT name"));
    }
  }

  private static Change change(Plan plan, String key) {
    return plan.changes().stream()
        .filter(change -> change.address().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static tools.jackson.databind.node.ObjectNode body(String name, String type) {
    return json().put("name", name).put("type", TYPES + type);
  }

  private static tools.jackson.databind.node.ObjectNode json() {
    return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
  }
}
