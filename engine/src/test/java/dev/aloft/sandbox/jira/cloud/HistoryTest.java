package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every write says in the issue's history who did what, and when. */
@Tag("shared")
@ParameterizedClass
@EnumSource
class HistoryTest {

  private final IssueSite on;
  private String key = "";

  HistoryTest(IssueSite.Stores stores) {
    this.on = new IssueSite(stores);
  }

  @BeforeEach
  void makeAnIssue() {
    key = on.task("OPS", "the issue");
    on.clock.forward(Duration.ofMinutes(5));
  }

  @AfterEach
  void stop() {
    on.close();
  }

  private JsonNode history(String issue) {
    return on.ada.get("3/issue/" + issue + "/changelog").expect(200).json().path("values");
  }

  private List<String> told() {
    return history(key)
        .valueStream()
        .flatMap(entry -> entry.path("items").valueStream())
        .map(HistoryTest::told)
        .toList();
  }

  private static String told(JsonNode item) {
    return item.path("field").asString("") + ": " + end(item, "from") + " -> " + end(item, "to");
  }

  private static String end(JsonNode item, String end) {
    JsonNode id = item.path(end);
    JsonNode text = item.path(end.equals("from") ? "fromString" : "toString");
    if (id.isNull() && text.isNull()) {
      return "nothing";
    }
    return id.isNull() ? text.asString("") : id.asString("") + "=" + text.asString("");
  }

  private void edit(String fields) {
    on.ada.put("3/issue/" + key, "{\"fields\": {" + fields + "}}").expect(204);
  }

  @Test
  void makingAnIssueIsNoChange() {
    assertThat(told()).isEmpty();
  }

  @Test
  void anEntryHasItsAuthorItsTimeAndItsItems() {
    on.configuration.addToRole(on.bobAccount.accountId());
    on.bob.put("3/issue/" + key, "{\"fields\": {\"summary\": \"renamed\"}}").expect(204);
    JsonNode entry = history(key).path(0);
    assertThat(entry.path("author").path("accountId").asString())
        .isEqualTo(on.bobAccount.accountId());
    assertThat(entry.path("created").asString()).isEqualTo("2026-03-04T05:11:07.089+0000");
    JsonNode item = entry.path("items").path(0);
    assertThat(item.path("fieldId").asString()).isEqualTo("summary");
    assertThat(item.path("fieldtype").asString()).isEqualTo("jira");
    assertThat(told(item)).isEqualTo("summary: the issue -> renamed");
  }

  @Test
  void valuesAreToldByIdAndByName() {
    edit("\"assignee\": {\"accountId\": \"" + on.bobAccount.accountId() + "\"}");
    edit("\"labels\": [\"a\", \"b\"], \"customfield_10010\": {\"id\": \"10300\"}");
    edit("\"customfield_10011\": [{\"id\": \"10300\"}, {\"id\": \"10301\"}]");
    edit("\"customfield_10012\": {\"id\": \"10310\", \"child\": {\"id\": \"10311\"}}");
    edit("\"customfield_10013\": 2.5, \"duedate\": \"2026-05-01\"");
    edit("\"customfield_10010\": null, \"labels\": []");
    assertThat(told())
        .containsExactly(
            "assignee: nothing -> " + on.bobAccount.accountId() + "=Bob Baker",
            "Color: nothing -> 10300=Red",
            "labels: nothing -> a b",
            "Colors: nothing -> [10300, 10301]=Red,Green",
            "Place: nothing -> Parent values: Europe(10310)Level 1 values: Oslo(10311)",
            "Points: nothing -> 2.5",
            "duedate: nothing -> 2026-05-01=2026-05-01",
            "Color: 10300=Red -> nothing",
            "labels: a b -> nothing");
  }

  @Test
  void textsAreToldAsMarkupInBothVersions() {
    on.ada
        .put("2/issue/" + key, "{\"fields\": {\"description\": \"some *bold* text\"}}")
        .expect(204);
    JsonNode v2 = on.ada.get("2/issue/" + key + "/changelog").expect(200).json().path("values");
    assertThat(told()).containsExactly("description: nothing -> some {*}bold{*} text");
    assertThat(v2.path(0).path("items")).isEqualTo(history(key).path(0).path("items"));
  }

  @Test
  void aWriteThatChangesNothingTellsNothing() {
    edit("\"summary\": \"the issue\"");
    on.ada.post("2/issue/" + key + "/comment", "{\"body\": \"only a comment\"}").expect(201);
    assertThat(told()).isEmpty();
  }

  @Test
  void versionsAndComponentsAreToldOneByOne() {
    edit("\"fixVersions\": [{\"id\": \"10700\"}], \"components\": [{\"id\": \"10600\"}]");
    edit("\"fixVersions\": []");
    assertThat(told())
        .allMatch(item -> item.startsWith("Fix Version: ") || item.startsWith("Component: "))
        .hasSize(3);
    assertThat(told().getLast()).startsWith("Fix Version: 10700=").endsWith(" -> nothing");
  }

  @Test
  void transitionsAndLinksAndFilesAndWorkAreTold() {
    String other = on.task("OPS", "another");
    JsonNode moves = on.ada.get("3/issue/" + key + "/transitions").expect(200).json();
    String move = moves.path("transitions").path(0).path("id").asString();
    on.ada
        .post("3/issue/" + key + "/transitions", "{\"transition\": {\"id\": \"" + move + "\"}}")
        .expect(204);
    JsonNode types = on.ada.get("3/issue/" + other).expect(200).json();
    assertThat(types.path("key").asString()).isEqualTo(other);
    String type = on.configuration.linkTypes().getFirst().id();
    on.ada
        .post(
            "3/issueLink",
            """
            {"type": {"id": "%s"}, "inwardIssue": {"key": "%s"}, "outwardIssue": {"key": "%s"}}
            """
                .formatted(type, key, other))
        .expect(201);
    String form =
        """
        --b
        Content-Disposition: form-data; name="file"; filename="a.txt"
        Content-Type: text/plain

        hello
        --b--
        """
            .replace("\n", "\r\n");
    JsonNode file =
        on.ada
            .call(
                "POST",
                "3/issue/" + key + "/attachments",
                BodyPublishers.ofString(form),
                Map.of(
                    "Content-Type",
                    "multipart/form-data; boundary=b",
                    "X-Atlassian-Token",
                    "no-check"))
            .expect(200)
            .json()
            .path(0);
    JsonNode work =
        on.ada
            .post("3/issue/" + key + "/worklog", "{\"timeSpentSeconds\": 3600}")
            .expect(201)
            .json();
    String workId = work.path("id").asString();
    on.ada.delete("3/issue/" + key + "/worklog/" + workId).expect(204);
    on.ada.delete("3/attachment/" + file.path("id").asString()).expect(204);
    String linkType = on.configuration.linkTypes().getFirst().outward();
    assertThat(told())
        .containsExactly(
            "status: 10400=To Do -> 10401=Doing",
            "Link: nothing -> " + other + "=This issue " + linkType + " " + other,
            "Attachment: nothing -> " + file.path("id").asString() + "=a.txt",
            "timeestimate: nothing -> 0=0",
            "timespent: nothing -> 3600=3600",
            "timeestimate: 0=0 -> 3600=3600",
            "timespent: 3600=3600 -> nothing",
            "WorklogId: " + workId + "=" + workId + " -> nothing",
            "Attachment: " + file.path("id").asString() + "=a.txt -> nothing");
    assertThat(history(other).path(0).path("items").path(0).path("toString").asString())
        .isEqualTo("This issue " + on.configuration.linkTypes().getFirst().inward() + " " + key);
  }

  @Test
  void whatAWriterSaysAboutAChangeStandsInItsEntry() {
    on.ada
        .put(
            "3/issue/" + key,
            """
            {"fields": {"summary": "renamed"},
             "historyMetadata": {"type": "myplugin:type", "description": "why it was renamed",
               "extraData": {"key": "value"}}}\
            """)
        .expect(204);
    assertThat(history(key).path(0).path("historyMetadata").path("description").asString())
        .isEqualTo("why it was renamed");
    edit("\"summary\": \"again\"");
    assertThat(history(key).path(1).has("historyMetadata")).isFalse();
  }

  @Test
  void entriesAreListedByPagesAndByIds() {
    edit("\"summary\": \"one\"");
    edit("\"summary\": \"two\"");
    edit("\"summary\": \"three\"");
    JsonNode page =
        on.ada.get("3/issue/" + key + "/changelog?startAt=1&maxResults=1").expect(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(page.path("isLast").asBoolean()).isFalse();
    assertThat(told(page.path("values").path(0).path("items").path(0)))
        .isEqualTo("summary: one -> two");
    String id = page.path("values").path(0).path("id").asString();
    JsonNode list =
        on.ada
            .post("3/issue/" + key + "/changelog/list", "{\"changelogIds\": [" + id + ", 1]}")
            .expect(200)
            .json();
    assertThat(list.path("histories")).hasSize(1);
    assertThat(list.path("histories").path(0)).isEqualTo(page.path("values").path(0));
    on.ada.post("3/issue/" + key + "/changelog/list", "{\"changelogIds\": []}").expect(400);
    on.ada.get("3/issue/OPS-99/changelog").expect(404);
  }

  @Test
  void anIssueShowsWhatHappenedToItNewestFirst() {
    edit("\"summary\": \"one\"");
    edit("\"summary\": \"two\"");
    JsonNode log =
        on.ada.get("3/issue/" + key + "?expand=changelog").expect(200).json().path("changelog");
    assertThat(log.path("total").asInt()).isEqualTo(2);
    assertThat(told(log.path("histories").path(0).path("items").path(0)))
        .isEqualTo("summary: one -> two");
    on.clock.forward(Duration.ofMinutes(1));
    JsonNode found =
        on.ada.get("3/search/jql?jql=project%20%3D%20OPS&expand=changelog").expect(200).json();
    assertThat(found.path("issues").path(0).path("changelog")).isEqualTo(log);
    JsonNode fetched =
        on.ada
            .post(
                "3/issue/bulkfetch",
                "{\"issueIdsOrKeys\": [\"" + key + "\"], \"expand\": [\"changelog\"]}")
            .expect(200)
            .json();
    assertThat(fetched.path("issues").path(0).path("changelog")).isEqualTo(log);
  }

  @Test
  void historiesOfManyIssuesAreFetchedAtOnceOldestFirst() {
    String other = on.task("OPS", "another");
    edit("\"summary\": \"one\"");
    on.clock.forward(Duration.ofSeconds(1));
    on.ada.put("3/issue/" + other, "{\"fields\": {\"labels\": [\"x\"]}}").expect(204);
    on.clock.forward(Duration.ofSeconds(1));
    edit("\"labels\": [\"y\"]");
    String names = "\"issueIdsOrKeys\": [\"" + key + "\", \"" + other + "\", \"OPS-99\"]";
    JsonNode first =
        on.ada
            .post("3/changelog/bulkfetch", "{" + names + ", \"maxResults\": 2}")
            .expect(200)
            .json();
    assertThat(first.path("issueChangeLogs")).hasSize(2);
    String token = first.path("nextPageToken").asString();
    JsonNode second =
        on.ada
            .post(
                "3/changelog/bulkfetch",
                "{" + names + ", \"maxResults\": 2, \"nextPageToken\": \"" + token + "\"}")
            .expect(200)
            .json();
    assertThat(second.path("issueChangeLogs")).hasSize(1);
    assertThat(second.has("nextPageToken")).isFalse();
    JsonNode labels =
        on.ada
            .post("3/changelog/bulkfetch", "{" + names + ", \"fieldIds\": [\"labels\"]}")
            .expect(200)
            .json();
    assertThat(
            labels
                .path("issueChangeLogs")
                .valueStream()
                .map(one -> one.path("changeHistories").size()))
        .containsExactly(1, 1);
    on.ada.post("3/changelog/bulkfetch", "{\"issueIdsOrKeys\": []}").expect(400);
    String wrong = "{" + names + ", \"nextPageToken\": \"?\"}";
    on.ada.post("3/changelog/bulkfetch", wrong).expect(400);
  }

  @Test
  void aHistoryGoesWithItsIssue() {
    edit("\"summary\": \"one\"");
    String id = history(key).path(0).path("id").asString();
    on.ada.delete("3/issue/" + key).expect(204);
    String next = on.task("OPS", "the next");
    on.ada.put("3/issue/" + next, "{\"fields\": {\"summary\": \"new\"}}").expect(204);
    assertThat(history(next)).hasSize(1);
    assertThat(history(next).path(0).path("id").asString()).isNotEqualTo(id);
  }
}
