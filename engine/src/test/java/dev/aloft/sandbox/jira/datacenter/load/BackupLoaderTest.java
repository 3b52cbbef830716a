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
import java.util.Optional;
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
      return new BackupLoader(
              world.site(), snapshot, world.adaUser(), Optional.of(folder.resolve("files")))
          .load();
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

  private static final String DIRECTORIES =
      """
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="1"/>
      <Directory id="2" directoryName="Company" type="CONNECTOR" active="1" position="0"/>
      <Directory id="3" directoryName="Closed" type="CROWD" active="0" position="2"/>
      <DirectoryAttribute directoryId="2" name="useNestedGroups" value="true"/>
      <User id="1" directoryId="1" userName="jim" displayName="Jim within" emailAddress="jim@old.example" active="1"/>
      <User id="2" directoryId="2" userName="Jim" displayName="Jim Company" emailAddress="jim@acme.example" active="1"/>
      <User id="3" directoryId="1" userName="ann" displayName="Ann within" emailAddress="ann@old.example" active="1"/>
      <User id="4" directoryId="2" userName="ann" displayName="Ann Company" emailAddress="ann@acme.example" active="0"/>
      <User id="5" directoryId="1" userName="kim" displayName="Kim within" emailAddress="kim@old.example" active="0"/>
      <User id="6" directoryId="2" userName="kim" displayName="Kim Company" emailAddress="kim@acme.example" active="1"/>
      <User id="7" directoryId="1" userName="joe" displayName="Joe" emailAddress="joe@acme.example" active="1"/>
      <User id="8" directoryId="3" userName="joe" displayName="Joe Closed" emailAddress="joe@closed.example" active="1"/>
      <Group id="1" groupName="crew"/>
      <Group id="2" groupName="masters"/>
      <Group id="3" groupName="everybody"/>
      <Membership id="1" membershipType="GROUP_USER" directoryId="2" parentName="crew" childName="jim"/>
      <Membership id="2" membershipType="GROUP_USER" directoryId="1" parentName="masters" childName="jim"/>
      <Membership id="3" membershipType="GROUP_GROUP" directoryId="2" parentName="everybody" childName="crew"/>
      <Membership id="4" membershipType="GROUP_USER" directoryId="1" parentName="crew" childName="joe"/>
      """;

  @Test
  void ofOneNameTheFirstDirectoryCountsAndTheOthersAreDuplicates() throws IOException {
    load(DIRECTORIES);

    JsonNode jim = world.ada().get("/rest/api/2/user?username=jim&expand=groups").json();
    assertThat(jim.path("emailAddress").asString()).isEqualTo("jim@acme.example");
    assertThat(jim.path("groups").toString())
        .contains("crew", "everybody")
        .doesNotContain("masters");
    assertThat(world.ada().get("/rest/api/2/user?username=joe&expand=groups").json().toString())
        .contains("crew")
        .doesNotContain("everybody");
    world.bob().get("/rest/api/2/user/duplicated/list").expect(403);
    JsonNode found = world.ada().get("/rest/api/2/user/duplicated/list").expect(200).json();
    assertThat(found.propertyNames()).containsExactly("ann", "jim");
    assertThat(found.at("/jim/0/directoryName").asString()).isEqualTo("Company");
    assertThat(found.at("/jim/1/userActive").asBoolean()).isTrue();
    assertThat(found.at("/ann/0/userActive").asBoolean(true)).isFalse();
    assertThat(world.ada().get("/rest/api/2/user/duplicated/count").json().path("count").asInt())
        .isEqualTo(2);
    world.ada().delete("/rest/api/2/user?username=jim").expect(204);
    assertThat(world.ada().get("/rest/api/2/user/duplicated/list").json().propertyNames())
        .containsExactly("ann");
  }

  private static final String SECURED =
      """
      <IssueSecurityScheme id="300" name="Secrets" defaultlevel="310"/>
      <SchemeIssueSecurityLevels id="310" name="Crew alone" scheme="300"/>
      <SchemeIssueSecurities id="320" scheme="300" security="310" type="group" parameter="crew"/>
      <NodeAssociation sourceNodeId="77" sourceNodeEntity="Project" sinkNodeId="300" sinkNodeEntity="IssueSecurityScheme" associationType="ProjectScheme"/>
      <Issue id="114" number="14" project="77" type="1" status="6" summary="Mutiny" security="310"/>
      <RemoteIssueLink id="400" issueid="112" globalid="g=1" title="Log book" url="http://log.example/1"
          relationship="noted in" applicationtype="log" resolved="true" statusiconurl="http://log.example/i.png"/>
      """;

  @Test
  void onlyTheMembersOfALevelSeeItsIssues() throws IOException {
    load(ROWS + SECURED);

    JsonNode security = issue("SHIP-14").at("/fields/security");
    assertThat(security.path("name").asString()).isEqualTo("Crew alone");
    world.bob().get("/rest/api/2/issue/SHIP-14").expect(404);
    world.site().users().join(world.bobUser(), "crew");
    world.bob().get("/rest/api/2/issue/SHIP-14").expect(200);
    JsonNode scheme =
        world.ada().get("/rest/api/2/project/SHIP/issuesecuritylevelscheme").expect(200).json();
    assertThat(scheme.path("defaultSecurityLevelId").asLong()).isEqualTo(310);
  }

  @Test
  void linksToElsewhereAreShownAsTheyWere() throws IOException {
    Loaded loaded = load(ROWS + SECURED);

    JsonNode link =
        world.ada().get("/rest/api/2/issue/SHIP-12/remotelink").expect(200).json().path(0);
    assertThat(link.path("globalId").asString()).isEqualTo("g=1");
    assertThat(link.path("relationship").asString()).isEqualTo("noted in");
    assertThat(link.at("/object/title").asString()).isEqualTo("Log book");
    assertThat(link.at("/object/status/resolved").asBoolean()).isTrue();
    assertThat(loaded.leftOut()).doesNotContainKeys("links to elsewhere");
  }

  @Test
  void filesHaveTheirContentsWhereTheFolderHasThem() throws IOException {
    Path place = folder.resolve("files/SHIP/10000/SHIP-12");
    Files.createDirectories(place);
    Files.writeString(place.resolve("63"), "picture");

    Loaded loaded = load(ROWS);

    assertThat(loaded.leftOut()).doesNotContainKeys("contents of files");
    assertThat(world.ada().get("/secure/attachment/63/a.png").expect(200).headers())
        .containsEntry("content-type", "image/png");
    assertThat(world.site().files().get(63).orElseThrow()).asString().isEqualTo("picture");
  }

  @Test
  void filtersAndDashboardsAreThereWithThoseWhoMaySeeThem() throws IOException {
    load(
        ROWS
            + """
            <SearchRequest id="500" name="Leaks" author="jimh" request="project = SHIP"/>
            <SearchRequest id="501" name="Own" author="jimh" request="project = SHIP"/>
            <SharePermissions id="1" entityId="500" entityType="SearchRequest" type="loggedin"/>
            <SharePermissions id="2" entityId="510" entityType="PortalPage" type="group" param1="crew"/>
            <FavouriteAssociations id="1" entityType="SearchRequest" entityId="500" username="jimh"/>
            <PortalPage id="510" pagename="Bridge" username="jimh"/>
            <PortletConfiguration id="520" portalpage="510" gadgetXml="gadgets/log.xml"/>
            """);

    assertThat(world.bob().get("/rest/api/2/filter/500").expect(200).json().path("jql").asString())
        .isEqualTo("project = SHIP");
    world.bob().get("/rest/api/2/filter/501").expect(400);
    String items = "/rest/api/2/dashboard/510/items/520/properties";
    world.bob().get(items).expect(404);
    world.site().users().join(world.bobUser(), "crew");
    world.bob().get(items).expect(200);
    world.bob().put(items + "/p", "{}").expect(403);
  }
}
