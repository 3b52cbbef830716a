package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@Tag("shared")
@ParameterizedClass
@EnumSource
class PartsTest {

  private final IssueSite on;

  PartsTest(IssueSite.Stores stores) {
    this.on = new IssueSite(stores);
  }

  private String key = "";

  @BeforeEach
  void makeAnIssue() {
    key = on.task("OPS", "the issue");
  }

  @AfterEach
  void stop() {
    on.close();
  }

  private JsonNode fields() {
    return on.ada.get("3/issue/" + key).expect(200).json().path("fields");
  }

  private JiraClient.Answer upload(JiraClient client, String name, String content, String token) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return client.call(
        "POST",
        "3/issue/" + key + "/attachments",
        BodyPublishers.ofString(body),
        Map.of("Content-Type", "multipart/form-data; boundary=b", "X-Atlassian-Token", token));
  }

  @Test
  void keepsCommentsWithTheirPropertiesInBothVersions() {
    JsonNode added =
        on.ada
            .post(
                "2/issue/" + key + "/comment?expand=properties",
                """
                {"body": "said [~accountid:%s]",
                 "properties": [{"key": "stamp", "value": {"source": 1}}]}
                """
                    .formatted(on.bobAccount.accountId()))
            .expect(201)
            .json();
    String id = added.path("id").asString();
    assertThat(added.path("properties").path(0).path("value").path("source").asInt()).isEqualTo(1);
    JsonNode read = on.ada.get("3/issue/" + key + "/comment/" + id).expect(200).json();
    JsonNode mention = read.path("body").path("content").path(0).path("content").path(1);
    assertThat(mention.path("attrs").path("text").asString()).isEqualTo("@Bob Baker");
    assertThat(read.path("author").path("displayName").asString()).isEqualTo("Ada Admin");
    JsonNode list =
        on.ada
            .post("3/comment/list?expand=properties", "{\"ids\": [" + id + ", 1]}")
            .expect(200)
            .json();
    assertThat(list.path("values")).hasSize(1);
    assertThat(list.path("values").path(0).path("properties")).hasSize(1);
    assertThat(
            on.ada
                .get("3/comment/" + id + "/properties/stamp")
                .expect(200)
                .json()
                .path("key")
                .asString())
        .isEqualTo("stamp");
    on.ada.put("2/issue/" + key + "/comment/" + id, "{\"body\": \"changed\"}").expect(200);
    on.ada.delete("3/issue/" + key + "/comment/" + id).expect(204);
    on.ada.get("3/issue/" + key + "/comment/" + id).expect(404);
    on.ada.get("3/comment/" + id + "/properties").expect(404);
  }

  @Test
  void refusesCommentsThatTheProductRefuses() {
    String path = "2/issue/" + key + "/comment";
    assertThat(on.ada.post(path, "{\"body\": \" \"}").expect(400).error("comment"))
        .contains("empty");
    on.ada.post(path, "{\"body\": \"x\", \"author\": {\"accountId\": \"1\"}}").expect(400);
    on.ada.post(path, "{\"body\": \"" + "x".repeat(32_768) + "\"}").expect(400);
    on.ada.post("2/issue/OPS-99/comment", "{\"body\": \"x\"}").expect(404);
    on.ada.post("3/comment/list", "{\"ids\": []}").expect(400);
  }

  @Test
  void showsRestrictedCommentsOnlyToThoseInside() {
    String path = "2/issue/" + key + "/comment";
    String restricted =
        """
        {"body": "secret", "visibility": {"type": "%s", "value": "%s"}}
        """;
    on.ada.post(path, restricted.formatted("role", "Developers")).expect(400);
    on.configuration.addToRole(on.adaAccount.accountId());
    on.ada.post(path, restricted.formatted("role", "Developers")).expect(201);
    on.ada.post(path, restricted.formatted("group", "administrators")).expect(201);
    on.bob.post(path, restricted.formatted("group", "administrators")).expect(400);
    on.ada.post(path, restricted.formatted("group", "no such group")).expect(400);
    assertThat(on.ada.get(path).expect(200).json().path("total").asInt()).isEqualTo(2);
    assertThat(on.bob.get(path).expect(200).json().path("total").asInt()).isZero();
  }

  @Test
  void logsWorkAndKeepsTheEstimate() {
    on.ada
        .put("3/issue/" + key, "{\"fields\": {\"timetracking\": {\"originalEstimate\": \"4h\"}}}")
        .expect(204);
    String path = "2/issue/" + key + "/worklog";
    JsonNode added =
        on.ada
            .post(
                path + "?adjustEstimate=leave&notifyUsers=false",
                """
                {"started": "2020-01-02T03:04:05.000+0100", "timeSpentSeconds": 3600,
                 "comment": "dug", "properties": [{"key": "stamp", "value": 1}]}
                """)
            .expect(201)
            .json();
    assertThat(added.path("started").asString()).isEqualTo("2020-01-02T02:04:05.000+0000");
    assertThat(fields().path("timespent").asLong()).isEqualTo(3600);
    assertThat(fields().path("timeestimate").asLong()).isEqualTo(14_400);
    on.ada.post(path, "{\"timeSpent\": \"1h\"}").expect(201);
    assertThat(fields().path("timeestimate").asLong()).isEqualTo(10_800);
    on.ada.post(path + "?adjustEstimate=new&newEstimate=1d", "{\"timeSpent\": \"1h\"}").expect(201);
    assertThat(fields().path("timeestimate").asLong()).isEqualTo(28_800);
    String id = added.path("id").asString();
    on.ada.delete("2/issue/" + key + "/worklog/" + id + "?adjustEstimate=leave").expect(204);
    assertThat(fields().path("timespent").asLong()).isEqualTo(7200);
    assertThat(on.ada.post("3/worklog/list", "{\"ids\": [10000, 10001]}").expect(200).json())
        .hasSize(1);
  }

  @Test
  void refusesWorklogsThatTheProductRefuses() {
    String path = "2/issue/" + key + "/worklog";
    on.ada.post(path, "{\"comment\": \"nothing\"}").expect(400);
    on.ada.post(path, "{\"timeSpentSeconds\": 0}").expect(400);
    on.ada.post(path, "{\"timeSpentSeconds\": \"0\"}").expect(400);
    assertThat(
            on.ada
                .post(path, "{\"timeSpentSeconds\": 60, \"started\": \"2020-01-02T03:04:05Z\"}")
                .expect(400)
                .error("started"))
        .contains("Invalid date format");
    on.ada.post(path + "?adjustEstimate=new", "{\"timeSpentSeconds\": 60}").expect(400);
    on.configuration.switchTimeTrackingOff();
    on.ada.post(path, "{\"timeSpentSeconds\": 60}").expect(400);
  }

  @Test
  void takesFilesAndGivesThemBackWholeOrInParts() {
    upload(on.ada, "a.txt", "hello world", "yes").expect(403);
    JsonNode file = upload(on.ada, "a.txt", "hello world", "no-check").expect(200).json().path(0);
    String id = file.path("id").asString();
    assertThat(file.path("size").asLong()).isEqualTo(11);
    assertThat(upload(on.ada, "a.txt", "again", "no-check").expect(200).json()).hasSize(1);
    assertThat(fields().path("attachment")).hasSize(2);
    on.ada.get("3/attachment/content/" + id).expect(303);
    var whole = on.ada.get("3/attachment/content/" + id + "?redirect=false").expect(200);
    assertThat(new String(whole.bytes(), StandardCharsets.UTF_8)).isEqualTo("hello world");
    var part =
        on.ada
            .call(
                "GET",
                "3/attachment/content/" + id + "?redirect=false",
                BodyPublishers.noBody(),
                Map.of("Range", "bytes=6-"))
            .expect(206);
    assertThat(new String(part.bytes(), StandardCharsets.UTF_8)).isEqualTo("world");
    assertThat(part.headers().get("Content-Range")).isEqualTo("bytes 6-10/11");
    on.ada
        .call(
            "GET",
            "3/attachment/content/" + id + "?redirect=false",
            BodyPublishers.noBody(),
            Map.of("Range", "bytes=99-"))
        .expect(416);
    assertThat(on.ada.get("3/attachment/" + id).expect(200).json().path("id").asLong())
        .isEqualTo(Long.parseLong(id));
    on.ada.delete("3/attachment/" + id).expect(204);
    on.ada.get("3/attachment/" + id).expect(404);
  }

  @Test
  void refusesFilesOverTheUploadLimit() {
    long limit = on.ada.get("3/attachment/meta").expect(200).json().path("uploadLimit").asLong();
    upload(on.ada, "big.txt", "x".repeat((int) limit + 1), "no-check").expect(413);
    assertThat(fields().path("attachment")).isEmpty();
  }

  @Test
  void showsAnImageInATextOnceItsFileIsThere() {
    String text = "{\"fields\": {\"description\": \"see !a.txt|thumbnail! here\"}}";
    on.ada.put("2/issue/" + key, text).expect(204);
    assertThat(fields().path("description").path("content")).hasSize(1);
    upload(on.ada, "a.txt", "hello", "no-check").expect(200);
    on.ada.put("2/issue/" + key, text).expect(204);
    JsonNode blocks = fields().path("description").path("content");
    assertThat(blocks.valueStream().map(one -> one.path("type").asString()))
        .containsExactly("paragraph", "mediaSingle", "paragraph");
  }

  @Test
  void linksIssuesOnceHoweverOftenAsked() {
    String other = on.task("OPS", "the other");
    String body =
        """
        {"type": {"name": "Blocks"}, "inwardIssue": {"key": "%s"}, "outwardIssue": {"key": "%s"}}
        """;
    on.ada.post("3/issueLink", body.formatted(key, other)).expect(201);
    on.ada.post("3/issueLink", body.formatted(key, other)).expect(201);
    JsonNode links = fields().path("issuelinks");
    assertThat(links).hasSize(1);
    assertThat(links.path(0).path("outwardIssue").path("key").asString()).isEqualTo(other);
    String id = links.path(0).path("id").asString();
    JsonNode link = on.ada.get("3/issueLink/" + id).expect(200).json();
    assertThat(link.path("inwardIssue").path("key").asString()).isEqualTo(key);
    assertThat(
            on.ada
                .get("3/issue/" + other)
                .expect(200)
                .json()
                .path("fields")
                .path("issuelinks")
                .path(0)
                .path("inwardIssue")
                .path("key")
                .asString())
        .isEqualTo(key);
    on.ada.post("3/issueLink", body.formatted(key, key)).expect(400);
    on.ada.post("3/issueLink", body.formatted(key, "OPS-99")).expect(404);
    on.ada.post("3/issueLink", body.replace("Blocks", "Eats").formatted(key, other)).expect(404);
    on.ada.delete("3/issueLink/" + id).expect(204);
    assertThat(fields().path("issuelinks")).isEmpty();
  }

  @Test
  void updatesARemoteLinkByItsGlobalId() {
    String path = "3/issue/" + key + "/remotelink";
    String body =
        """
        {"globalId": "system=1&id=2", "object": {"title": "%s", "url": "https://acme.example"}}
        """;
    long id = on.ada.post(path, body.formatted("one")).expect(201).json().path("id").asLong();
    assertThat(on.ada.post(path, body.formatted("two")).expect(200).json().path("id").asLong())
        .isEqualTo(id);
    JsonNode list = on.ada.get(path).expect(200).json();
    assertThat(list).hasSize(1);
    assertThat(list.path(0).path("object").path("title").asString()).isEqualTo("two");
    on.ada.post(path, "{\"object\": {\"title\": \"no address\"}}").expect(400);
    on.ada.delete(path + "?globalId=system%3D1%26id%3D2").expect(204);
    assertThat(on.ada.get(path).expect(200).json()).isEmpty();
  }

  @Test
  void letsAnybodyBeMadeAWatcherButOnlyTheCallerVote() {
    String watchers = "3/issue/" + key + "/watchers";
    on.ada.post(watchers, "\"" + on.bobAccount.accountId() + "\"").expect(204);
    on.ada.post(watchers, "\"" + on.bobAccount.accountId() + "\"").expect(204);
    on.ada.post(watchers, "\"nobody\"").expect(404);
    assertThat(on.ada.get(watchers).expect(200).json().path("watchCount").asInt()).isEqualTo(1);
    String bob = watchers + "?accountId=" + on.bobAccount.accountId();
    on.ada.delete(bob).expect(204);
    on.ada.delete(bob).expect(204);
    assertThat(on.ada.get(watchers).expect(200).json().path("watchCount").asInt()).isZero();
    on.ada.delete(watchers + "?accountId=nobody").expect(404);
    String votes = "3/issue/" + key + "/votes";
    on.ada.post(votes, "").expect(204);
    on.ada.delete(votes).expect(204);
    on.bob.post(votes, "").expect(204);
    on.bob.post(votes, "").expect(204);
    assertThat(on.bob.get(votes).expect(200).json().path("hasVoted").asBoolean()).isTrue();
    assertThat(fields().path("votes").path("votes").asInt()).isEqualTo(1);
    on.bob.delete(votes).expect(204);
  }

  @Test
  void keepsPropertiesWithinTheirLimit() {
    String path = "3/issue/" + key + "/properties/";
    on.ada.put(path + "a", "{\"x\": [1, null]}").expect(201);
    on.ada.put(path + "a", "\"now text\"").expect(200);
    assertThat(on.ada.get(path + "a").expect(200).json().path("value").asString())
        .isEqualTo("now text");
    on.ada.put(path + "b", "\"" + "x".repeat(32_768) + "\"").expect(400);
    on.ada.put(path + "c", "").expect(400);
    assertThat(on.ada.get("3/issue/" + key + "/properties").expect(200).json().path("keys"))
        .hasSize(1);
    on.ada.delete(path + "a").expect(204);
    on.ada.get(path + "a").expect(404);
  }

  @Test
  void takesTheIssuesPartsWithTheIssue() {
    on.ada.post("2/issue/" + key + "/comment", "{\"body\": \"x\"}").expect(201);
    String file =
        upload(on.ada, "a.txt", "x", "no-check").expect(200).json().path(0).path("id").asString();
    on.ada.delete("3/issue/" + key).expect(204);
    on.ada.get("3/attachment/" + file).expect(404);
    assertThat(
            on.ada
                .post("3/comment/list", "{\"ids\": [10000]}")
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void addsACommentAndALinkByAnUpdate() {
    String other = on.task("OPS", "the other");
    on.ada
        .put(
            "2/issue/" + key,
            """
            {"update": {"comment": [{"add": {"body": "by update"}}],
             "issuelinks": [{"add": {"type": {"name": "Relates"},
               "outwardIssue": {"key": "%s"}}}]}}
            """
                .formatted(other))
        .expect(204);
    on.clock.forward(Duration.ofSeconds(1));
    assertThat(fields().path("comment").path("total").asInt()).isEqualTo(1);
    assertThat(fields().path("issuelinks")).hasSize(1);
  }
}
