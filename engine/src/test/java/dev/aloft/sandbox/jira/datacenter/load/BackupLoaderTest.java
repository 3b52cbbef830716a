package dev.aloft.sandbox.jira.datacenter.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a backup's rows say is what the site's replies show. */
@Tag("shared")
class BackupLoaderTest {

  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final String ROWS =
      """
      <Directory id="1" directoryName="Internal" active="1" position="0"/>
      <User id="1" directoryId="1" userName="Jim.H" displayName="Jim" emailAddress="jim@acme.example" active="1"/>
      <ApplicationUser id="1" userKey="jimh" lowerUserName="jim.h"/>
      <Group id="1" groupName="crew"/>
      <Membership id="1" membershipType="GROUP_USER" parentName="crew" childName="jim.h"/>
      <IssueType id="1" name="Bug"/>
      <IssueType id="2" name="Part" style="jira_subtask"/>
      <Status id="6" name="Sunk" statuscategory="3"/>
      <Status id="1" name="Open"/>
      <Priority id="3" name="Grave"/>
      <IssueLinkType id="7" linkname="Causes" inward="is caused by" outward="causes"/>
      <IssueLinkType id="8" linkname="sub" inward="of" outward="has" style="jira_subtask"/>
      <ProjectRole id="10002" name="Keepers"/>
      <Project id="77" key="SHIP" name="Ships" lead="jimh" counter="40"/>
      <ProjectKey id="1" projectId="77" projectKey="BOAT"/>
      <Component id="5" project="77" name="Hull"/>
      <Version id="9" project="77" name="1.0" released="true" releasedate="2014-09-29 00:00:00.0"/>
      <CustomField id="100" name="Depth" customfieldtypekey="%1$sfloat"/>
      <CustomField id="101" name="Sea" customfieldtypekey="%1$scascadingselect"/>
      <CustomField id="102" name="Mates" customfieldtypekey="%1$smultiuserpicker"/>
      <CustomFieldOption id="200" customfield="101" value="North"/>
      <CustomFieldOption id="201" customfield="101" value="Baltic" parentoptionid="200"/>
      <Issue id="112" number="12" project="77" type="1" status="6" priority="3" summary=" Leak " reporter="jimh"
          creator="gone" created="2012-07-26 07:51:25.0" updated="2012-07-27 07:51:25.0" duedate="2012-08-01 00:00:00.0"/>
      <Issue id="113" key="SHIP-13" project="77" type="2" status="1" summary="Pump" created="2012-07-26 08:00:00.0"/>
      <NodeAssociation sourceNodeId="112" sourceNodeEntity="Issue" sinkNodeId="5" sinkNodeEntity="Component" associationType="IssueComponent"/>
      <NodeAssociation sourceNodeId="112" sourceNodeEntity="Issue" sinkNodeId="9" sinkNodeEntity="Version" associationType="IssueFixVersion"/>
      <Label id="1" issue="112" label="wet"/>
      <CustomFieldValue id="1" issue="112" customfield="100" numbervalue="3.5"/>
      <CustomFieldValue id="2" issue="112" customfield="101" stringvalue="200"/>
      <CustomFieldValue id="3" issue="112" customfield="101" stringvalue="201" parentkey="200"/>
      <CustomFieldValue id="4" issue="112" customfield="102" stringvalue="jimh"/>
      <Action id="44" issue="112" author="jimh" type="comment" body="Aye" rolelevel="10002" created="2012-07-26 09:00:00.0"/>
      <Worklog id="50" issue="112" author="jimh" body="bailed" startdate="2012-07-26 10:00:00.0" timeworked="3600" created="2012-07-26 11:00:00.0"/>
      <FileAttachment id="63" issue="112" filename="a.png" mimetype="image/png" filesize="7" created="2012-07-26 08:00:00.0"/>
      <IssueLink id="31" linktype="7" source="113" destination="112"/>
      <IssueLink id="32" linktype="8" source="112" destination="113"/>
      <UserAssociation sourceName="jimh" sinkNodeId="112" sinkNodeEntity="Issue" associationType="WatchIssue"/>
      <ChangeGroup id="70" issue="112" author="jimh" created="2012-07-27 07:51:25.0"/>
      <ChangeItem id="71" group="70" fieldtype="jira" field="status" oldvalue="1" oldstring="Open" newvalue="6" newstring="Sunk"/>
      """
          .formatted(TYPES);

  @TempDir private Path folder;

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private Loaded load(String rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("entities.xml"),
            "<entity-engine-xml>\n" + rows + "</entity-engine-xml>\n");
    ReadOptions options = ReadOptions.DEFAULT.inZone(ZoneOffset.UTC);
    try (Staging snapshot =
        new BackupReader(options).read(file, folder.resolve("load.staging"), new Problems())) {
      return new BackupLoader(world.site(), snapshot, world.adaUser()).load();
    }
  }

  private JsonNode issue(String key) {
    return world.ada().get("/rest/api/2/issue/" + key + "?expand=changelog").expect(200).json();
  }

  @Test
  void issuesShowWhatTheirRowsSay() throws IOException {
    Loaded loaded = load(ROWS);

    assertThat(loaded.projects()).isOne();
    assertThat(loaded.issues()).isEqualTo(2);
    assertThat(loaded.comments()).isOne();
    assertThat(loaded.users()).isOne();
    JsonNode issue = issue("SHIP-12");
    JsonNode fields = issue.path("fields");
    assertThat(issue.path("id").asString()).isEqualTo("112");
    assertThat(fields.path("summary").asString()).isEqualTo(" Leak ");
    assertThat(fields.path("created").asString()).isEqualTo("2012-07-26T07:51:25.000+0000");
    assertThat(fields.path("duedate").asString()).isEqualTo("2012-08-01");
    assertThat(fields.at("/reporter/name").asString()).isEqualTo("Jim.H");
    assertThat(fields.at("/creator/active").asBoolean(true)).isFalse();
    assertThat(fields.at("/status/name").asString()).isEqualTo("Sunk");
    assertThat(fields.at("/status/statusCategory/key").asString()).isEqualTo("done");
    assertThat(fields.at("/priority/name").asString()).isEqualTo("Grave");
    assertThat(fields.at("/components/0/name").asString()).isEqualTo("Hull");
    assertThat(fields.at("/fixVersions/0/releaseDate").asString()).isEqualTo("2014-09-29");
    assertThat(fields.at("/labels/0").asString()).isEqualTo("wet");
    assertThat(fields.at("/subtasks/0/key").asString()).isEqualTo("SHIP-13");
    assertThat(issue("BOAT-13").at("/fields/parent/key").asString()).isEqualTo("SHIP-12");
  }

  @Test
  void customFieldsHaveTheirValues() throws IOException {
    load(ROWS);

    JsonNode fields = issue("SHIP-12").path("fields");
    assertThat(fields.path("customfield_100").asDouble()).isEqualTo(3.5);
    assertThat(fields.at("/customfield_101/value").asString()).isEqualTo("North");
    assertThat(fields.at("/customfield_101/child/value").asString()).isEqualTo("Baltic");
    assertThat(fields.at("/customfield_102/0/name").asString()).isEqualTo("Jim.H");
  }

  @Test
  void whatHangsOnIssuesIsThere() throws IOException {
    load(ROWS);

    JsonNode issue = issue("SHIP-12");
    JsonNode fields = issue.path("fields");
    assertThat(fields.at("/comment/comments/0/visibility/value").asString()).isEqualTo("Keepers");
    assertThat(fields.at("/worklog/worklogs/0/timeSpentSeconds").asInt()).isEqualTo(3600);
    assertThat(fields.at("/attachment/0/size").asInt()).isEqualTo(7);
    assertThat(fields.at("/issuelinks")).hasSize(1);
    assertThat(fields.at("/issuelinks/0/inwardIssue/key").asString()).isEqualTo("SHIP-13");
    assertThat(fields.at("/watches/watchCount").asInt()).isOne();
    assertThat(issue.at("/changelog/histories/0/items/0/toString").asString()).isEqualTo("Sunk");
  }

  @Test
  void theNextIssueHasTheNumberBehindAllThatEverWere() throws IOException {
    load(ROWS);

    String made =
        """
        {"fields": {"project": {"key": "SHIP"}, "issuetype": {"id": "1"}, "summary": "next"}}\
        """;
    assertThat(
            world.ada().post("/rest/api/2/issue", made).expect(201).json().path("key").asString())
        .isEqualTo("SHIP-41");
  }

  @Test
  void accountsOfTheOldestErasAreFoundInTheirProperties() throws IOException {
    load(
        """
        <OSUser id="1" name="bert"/>
        <OSPropertyEntry id="10" entityName="OSUser" entityId="1" propertyKey="fullName" type="5"/>
        <OSPropertyString id="10" value="Bert Best"/>
        <OSGroup id="1" name="old hands"/>
        <OSMembership id="1" userName="bert" groupName="old hands"/>
        """);

    JsonNode bert =
        world.ada().get("/rest/api/2/user?username=bert&expand=groups").expect(200).json();
    assertThat(bert.path("displayName").asString()).isEqualTo("Bert Best");
    assertThat(bert.at("/groups/items").toString()).contains("old hands");
  }
}
