package dev.aloft.sandbox.jira.datacenter.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Setup;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the tables of Jira Software say is what boards show. */
@Tag("shared")
class BackupBoardsTest {

  private static final String AGILE = "/rest/agile/1.0/";

  private static final String ENTITIES =
      """
      <entity-engine-xml>
      <IssueType id="1" name="Story"/>
      <IssueType id="2" name="Epic"/>
      <Status id="1" name="Open" statuscategory="2"/>
      <Status id="3" name="At Sea" statuscategory="4"/>
      <Status id="6" name="Sunk" statuscategory="3"/>
      <IssueLinkType id="9" linkname="Epic-Story Link" inward="has Epic" outward="is Epic of" style="jira_gh_epic_story"/>
      <Project id="77" key="SHIP" name="Ships" counter="4"/>
      <CustomField id="10000" name="Place" customfieldtypekey="com.pyxis.greenhopper.jira:gh-lexo-rank"/>
      <CustomField id="10001" name="Voyage" customfieldtypekey="com.pyxis.greenhopper.jira:gh-sprint"/>
      <CustomField id="10002" name="Depth" customfieldtypekey="com.atlassian.jira.plugin.system.customfieldtypes:float"/>
      <CustomField id="10003" name="Saga" customfieldtypekey="com.pyxis.greenhopper.jira:gh-epic-label"/>
      <Issue id="1" number="1" project="77" type="1" status="1" summary="One" created="2012-07-26 08:00:00.0"/>
      <Issue id="2" number="2" project="77" type="1" status="3" summary="Two" created="2012-07-26 08:00:00.0"/>
      <Issue id="3" number="3" project="77" type="2" status="1" summary="Three" created="2012-07-26 08:00:00.0"/>
      <Issue id="4" number="4" project="77" type="1" status="1" summary="Four" created="2012-07-26 08:00:00.0"/>
      <CustomFieldValue id="1" issue="1" customfield="10001" stringvalue="5"/>
      <CustomFieldValue id="2" issue="1" customfield="10002" numbervalue="3.0"/>
      <CustomFieldValue id="3" issue="3" customfield="10003" stringvalue="Odyssey"/>
      <IssueLink id="1" linktype="9" source="3" destination="2"/>
      <SearchRequest id="300" name="All" author="gone" request="project = SHIP ORDER BY Place ASC"/>
      <SharePermissions id="1" entityId="300" entityType="SearchRequest" type="loggedin"/>
      </entity-engine-xml>
      """;

  private static final String TABLES =
      "<backup xmlns=\"http://www.atlassian.com/ao\">"
          + table(
              "RAPIDVIEW",
              "ID NAME SAVED_FILTER_ID SPRINTS_ENABLED KAN_PLAN_ENABLED SWIMLANE_STRATEGY",
              "7 Fleet 300 true - custom",
              "8 Docks 300 false true none",
              "9 Quay 300 false false none")
          + table(
              "COLUMN",
              "ID NAME POS RAPID_VIEW_ID MINIM MAXIM",
              "71 gh.workflow.preset.todo 0 7 - -",
              "72 Out 1 7 1.0 4.0",
              "73 Sunk 2 7 - -",
              "81 Waiting 0 8 - -",
              "82 Out 1 8 - -",
              "91 Out 0 9 - -")
          + table(
              "COLUMNSTATUS",
              "ID COLUMN_ID POS STATUS_ID",
              "1 71 0 1",
              "2 72 0 3",
              "3 73 0 6",
              "4 81 0 1",
              "5 82 0 3",
              "6 91 0 3")
          + table("SUBQUERY", "ID RAPID_VIEW_ID QUERY LONG_QUERY", "1 8 - summary~Four")
          + table(
              "ESTIMATESTATISTIC",
              "ID RAPID_VIEW_ID TYPE_ID FIELD_ID",
              "1 7 field customfield_10002")
          + table("BOARDADMINS", "ID RAPID_VIEW_ID TYPE KEY", "1 7 GROUP crew")
          + table(
              "QUICKFILTER",
              "ID NAME POS RAPID_VIEW_ID DESCRIPTION LONG_QUERY QUERY",
              "1 Deep 1 7 far Depth>2 -",
              "2 gh.rapid.quickfilters.only.my.issues 0 7 - - assignee=currentUser()")
          + table(
              "SWIMLANE",
              "ID NAME POS RAPID_VIEW_ID LONG_QUERY QUERY DEFAULT_LANE",
              "1 gh.rapid.swimlane.default.name 1 7 - - true",
              "2 Urgent 0 7 priority=High - false")
          + table(
              "WORKINGDAYS",
              "ID RAPID_VIEW_ID MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY TIMEZONE",
              "40 7 true true false false false false false Europe/Berlin")
          + table("NONWORKINGDAY", "ID WORKING_DAYS_ID ISO8601_DATE", "1 40 2026-05-04")
          + table(
              "SPRINT",
              "ID NAME RAPID_VIEW_ID CLOSED STARTED START_DATE END_DATE COMPLETE_DATE GOAL"
                  + " SEQUENCE",
              "5 Atlantic 7 false true 1580070411965 1581279960000 - Land -",
              "6 Pacific 7 true true 1570070411965 1571279960000 1571279970000 - -")
          + table(
              "LEXORANK",
              "ID FIELD_ID ISSUE_ID RANK TYPE",
              "1 10000 -9223372036854775808 0|000000: 0",
              "2 10000 4 0|hzzzzz: 1",
              "3 10000 1 0|i00007:x 1",
              "4 10000 2 0|i0000f: 1",
              "5 4711 2 0|a00000: 1")
          + "</backup>";

  @TempDir private Path folder;

  private final DataCenterWorld world = new DataCenterWorld();

  /** Cells are parted by blanks; {@code -} stands for none. */
  private static String table(String name, String columns, String... rows) {
    StringBuilder text = new StringBuilder("<data tableName=\"AO_60DB71_" + name + "\">");
    for (String column : columns.split(" ", -1)) {
      text.append("<column name=\"" + column + "\"/>");
    }
    for (String row : rows) {
      text.append("<row>");
      for (String cell : row.split(" ", -1)) {
        text.append(
            cell.equals("-")
                ? "<string xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:nil=\"true\"/>"
                : "<string>" + cell.replace(">", "&gt;") + "</string>");
      }
      text.append("</row>");
    }
    return text.append("</data>").toString();
  }

  @BeforeEach
  void load() throws IOException {
    Path backup = Files.createDirectory(folder.resolve("backup"));
    Files.writeString(backup.resolve("entities.xml"), ENTITIES);
    Files.writeString(backup.resolve("activeobjects.xml"), TABLES);
    ReadOptions options = ReadOptions.DEFAULT.inZone(ZoneOffset.UTC);
    try (Staging snapshot =
        new BackupReader(options).read(backup, folder.resolve("load.staging"), new Problems())) {
      new BackupLoader(world.site(), snapshot, world.adaUser(), Optional.empty()).load();
    }
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode get(String path) {
    return world.ada().get(AGILE + path).expect(200).json();
  }

  private List<String> keys(String path) {
    return get(path).path("issues").valueStream().map(one -> one.path("key").asString()).toList();
  }

  @Test
  void boardsHaveTheirColumnsFilterEstimationAndSubQuery() {
    JsonNode fleet = get("board/7/configuration");

    assertThat(fleet.path("name").asString()).isEqualTo("Fleet");
    assertThat(fleet.path("type").asString()).isEqualTo("scrum");
    assertThat(fleet.at("/filter/id").asString()).isEqualTo("300");
    JsonNode columns = fleet.at("/columnConfig/columns");
    assertThat(columns.findValuesAsString("name")).containsExactly("To Do", "Out", "Sunk");
    assertThat(columns.at("/1/statuses/0/id").asString()).isEqualTo("3");
    assertThat(columns.at("/1/min").asInt()).isOne();
    assertThat(columns.at("/1/max").asInt()).isEqualTo(4);
    assertThat(fleet.at("/columnConfig/constraintType").asString()).isEqualTo("issueCount");
    assertThat(fleet.at("/estimation/field/displayName").asString()).isEqualTo("Depth");
    assertThat(fleet.at("/ranking/rankCustomFieldId").asInt()).isEqualTo(10_000);
    assertThat(get("board/8/configuration").at("/subQuery/query").asString())
        .isEqualTo("summary~Four");
    assertThat(get("issue/1/estimation?boardId=7").path("value").asDouble()).isEqualTo(3.0);
  }

  @Test
  void whatOnlyBoardsShowInTheirSettingsIsKept() {
    Setup fleet = world.site().tables().boards().find(7).flatMap(one -> one.setup()).orElseThrow();

    assertThat(fleet.quickFilters())
        .extracting(one -> one.name() + ": " + one.jql() + one.description())
        .containsExactly("Only My Issues: assignee=currentUser()", "Deep: Depth>2far");
    assertThat(fleet.swimlanesBy()).isEqualTo("custom");
    assertThat(fleet.swimlanes())
        .extracting(one -> one.name() + ": " + one.jql())
        .containsExactly("Urgent: priority=High", "Everything Else: ");
    assertThat(fleet.workingDays().orElseThrow().week()).containsExactly("MONDAY", "TUESDAY");
    assertThat(fleet.workingDays().orElseThrow().free()).containsExactly("2026-05-04");
    assertThat(fleet.workingDays().orElseThrow().zone()).contains("Europe/Berlin");
    assertThat(fleet.administratorGroups()).containsExactly("crew");
  }

  @Test
  void issuesHaveTheirSprintsEpicsAndRanks() {
    JsonNode sprint = get("issue/1").at("/fields/sprint");

    assertThat(sprint.path("name").asString()).isEqualTo("Atlantic");
    assertThat(sprint.path("state").asString()).isEqualTo("active");
    assertThat(sprint.path("goal").asString()).isEqualTo("Land");
    assertThat(get("sprint/6").path("state").asString()).isEqualTo("closed");
    assertThat(get("sprint/6").path("completeDate").asString()).startsWith("2019-10-17");
    assertThat(get("issue/2").at("/fields/epic/name").asString()).isEqualTo("Odyssey");
    assertThat(keys("epic/3/issue")).containsExactly("SHIP-2");
    assertThat(keys("board/7/issue")).containsExactly("SHIP-4", "SHIP-1", "SHIP-2");
    assertThat(get("issue/1").at("/fields/customfield_10000").asString()).isEqualTo("0|i00007:x");
  }

  @Test
  void aKanbanBoardHasItsBacklogWhereItIsOn() {
    assertThat(keys("board/8/backlog")).containsExactly("SHIP-4");
    assertThat(keys("board/9/issue")).containsExactly("SHIP-2");
    assertThat(keys("board/9/backlog")).isEmpty();
  }

  @Test
  void whatIsMadeAfterwardsComesBehindAndGetsNumbersOfItsOwn() {
    String body =
        "{\"fields\": {\"project\": {\"key\": \"SHIP\"}, \"summary\": \"New\","
            + " \"issuetype\": {\"name\": \"Story\"}}}";
    String key =
        world.ada().post("/rest/api/2/issue", body).expect(201).json().path("key").asString();
    String board = "{\"name\": \"Next\", \"type\": \"kanban\", \"filterId\": 300}";

    assertThat(keys("board/7/issue")).last().isEqualTo(key);
    assertThat(world.ada().post(AGILE + "board", board).expect(201).json().path("id").asInt())
        .isEqualTo(10);
    String sprint = "{\"name\": \"Next\", \"originBoardId\": 7}";
    assertThat(world.ada().post(AGILE + "sprint", sprint).expect(201).json().path("id").asInt())
        .isEqualTo(7);
  }
}
