package dev.aloft.sandbox.jira.datacenter.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("shared")
class DumpLoaderTest {

  @TempDir Path folder;

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private void write(String file, String json) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(folder.resolve("SHIP/1-999"));
    Files.writeString(path, json);
  }

  private Loaded load() {
    return new DumpLoader(world.site(), world.adaUser()).load(folder);
  }

  private void ships() throws IOException {
    write(
        "SHIP/project.json",
        """
        {"id": "77", "key": "SHIP", "name": "Ships", "description": "At sea",
         "components": [{"id": "5", "name": "Hull"}],
         "issueTypes": [{"id": "1", "name": "Bug", "subtask": false}],
         "versions": [{"id": "9", "name": "1.0", "released": true, "releaseDate": "2014-09-29"}]}\
        """);
    write(
        "SHIP/1-999/SHIP-12.json",
        """
        {"id": "112", "key": "SHIP-12", "fields": {
         "project": {"id": "77", "key": "SHIP"}, "summary": " Leak ", "flagged": false,
         "description": "by [~jim.h]\\u0008", "issuetype": {"id": "1", "name": "Bug"},
         "status": {"id": "6", "name": "Sunk", "statusCategory": {"key": "done"}},
         "priority": {"id": "3", "name": "Grave"}, "labels": ["wet"],
         "reporter": {"name": "jim.h", "key": "jimh", "displayName": "Jim", "active": false},
         "assignee": null, "created": "2012-07-26T07:51:25.000+0000",
         "updated": "2012-07-27T07:51:25.000+0000", "fixVersions": [{"id": "9", "name": "1.0"}],
         "components": [{"id": "5", "name": "Hull"}],
         "closedSprints": [{"id": 21, "state": "closed", "name": "S1",
          "startDate": "2013-10-21T20:22:56.406Z"}],
         "attachment": [{"id": "63", "filename": "a.png", "mimeType": "image/png", "size": 7,
          "created": "2012-07-26T08:00:00.000+0000"}],
         "comment": {"total": 2, "comments": [{"id": "44", "body": "Aye",
          "author": {"name": "jim.h", "key": "jimh", "displayName": "Jim", "active": false},
          "created": "2012-07-26T09:00:00.000+0000"}]},
         "issuelinks": [
          {"id": "31", "type": {"id": "7", "name": "Causes", "inward": "is caused by",
           "outward": "causes"}, "outwardIssue": {"id": "103", "key": "SHIP-3"}},
          {"id": "32", "type": {"id": "7", "name": "Causes", "inward": "is caused by",
           "outward": "causes"}, "inwardIssue": {"id": "900", "key": "ELSE-1",
           "fields": {"summary": "Storm"}}}]}}\
        """);
    write(
        "SHIP/1-999/SHIP-3.json",
        """
        {"id": "103", "key": "SHIP-3", "fields": {"summary": "Wet feet",
         "issuetype": {"id": "1", "name": "Bug"}, "odd": 4,
         "status": {"id": "1", "name": "Open", "statusCategory": {"key": "new"}},
         "created": "2011-07-26T07:51:25.000+0000", "updated": "2011-07-26T07:51:25.000+0000",
         "issuelinks": [{"id": "31", "type": {"id": "7", "name": "Causes",
          "inward": "is caused by", "outward": "causes"},
          "inwardIssue": {"id": "112", "key": "SHIP-12"}}]}}\
        """);
  }

  @Test
  void numbersKeysAndTimesStay() throws IOException {
    ships();
    Loaded loaded = load();
    assertThat(loaded.projects()).isEqualTo(1);
    assertThat(loaded.issues()).isEqualTo(2);
    var issue =
        world.ada().get("/rest/api/2/issue/SHIP-12?expand=renderedFields").expect(200).json();
    var fields = issue.path("fields");
    assertThat(issue.path("id").asString()).isEqualTo("112");
    assertThat(fields.path("summary").asString()).isEqualTo(" Leak ");
    assertThat(fields.path("description").asString()).endsWith("\b");
    assertThat(fields.path("created").asString()).isEqualTo("2012-07-26T07:51:25.000+0000");
    assertThat(fields.path("reporter").path("name").asString()).isEqualTo("jim.h");
    assertThat(fields.path("reporter").path("active").booleanValue()).isFalse();
    assertThat(fields.path("status").path("name").asString()).isEqualTo("Sunk");
    assertThat(fields.path("priority").path("name").asString()).isEqualTo("Grave");
    assertThat(fields.path("fixVersions").path(0).path("id").asString()).isEqualTo("9");
    assertThat(fields.path("customfield_10005").path(0).asString()).contains("name=S1,");
    assertThat(fields.path("comment").path("comments").path(0).path("id").asString())
        .isEqualTo("44");
    assertThat(fields.path("attachment").path(0).path("size").asInt()).isEqualTo(7);
  }

  @Test
  void linksLeadToIssuesHereAndElsewhere() throws IOException {
    ships();
    load();
    var links =
        world.ada().get("/rest/api/2/issue/SHIP-12").json().path("fields").path("issuelinks");
    assertThat(links).hasSize(2);
    assertThat(links.path(0).path("outwardIssue").path("key").asString()).isEqualTo("SHIP-3");
    assertThat(links.path(1).path("inwardIssue").path("key").asString()).isEqualTo("ELSE-1");
    var back = world.ada().get("/rest/api/2/issue/SHIP-3").json().path("fields");
    assertThat(back.path("issuelinks").path(0).path("inwardIssue").path("key").asString())
        .isEqualTo("SHIP-12");
  }

  @Test
  void theSiteGoesOnFromThere() throws IOException {
    ships();
    load();
    var created =
        world
            .ada()
            .post(
                "/rest/api/2/issue",
                """
                {"fields": {"project": {"key": "SHIP"}, "issuetype": {"name": "Bug"},
                 "summary": "New", "components": [{"name": "Hull"}]}}\
                """)
            .expect(201)
            .json();
    assertThat(created.path("key").asString()).isEqualTo("SHIP-13");
    var found = world.ada().get("/rest/api/2/search?jql=project=SHIP%20and%20status=Sunk").json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(
            world
                .ada()
                .get("/rest/api/2/issue/SHIP-13/transitions")
                .json()
                .path("transitions")
                .valueStream()
                .map(way -> way.path("name").asString()))
        .containsExactly("Open", "Sunk");
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    ships();
    assertThat(load().leftOut())
        .containsEntry("field odd", 1)
        .containsEntry("contents of files", 1)
        .containsEntry("comments that the files count and do not show", 1)
        .doesNotContainKey("field flagged");
  }

  @Test
  void namesTheFileThatIsNoJson() throws IOException {
    ships();
    write("SHIP/1-999/SHIP-4.json", "{");
    assertThatThrownBy(this::load)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("SHIP-4.json");
  }
}
