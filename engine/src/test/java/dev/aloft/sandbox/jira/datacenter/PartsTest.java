package dev.aloft.sandbox.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What hangs on issues: comments, worklogs, files, links, followers, properties. */
@Tag("shared")
class PartsTest {

  private final DataCenterWorld world = new DataCenterWorld();
  private final String key = world.task("x");
  private final String issue = "/rest/api/2/issue/" + key;

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode fields() {
    return world.ada().get(issue).expect(200).json().path("fields");
  }

  @Test
  void commentsAreAddedChangedRenderedPinnedAndDeleted() {
    var added =
        world
            .bob()
            .post(issue + "/comment?expand=renderedBody", "{\"body\": \"h1. Well\"}")
            .expect(201)
            .json();
    assertThat(added.path("renderedBody").asString()).contains("<h1>Well</h1>");
    assertThat(added.path("author").path("name").asString()).isEqualTo("bob");
    String comment = issue + "/comment/" + added.path("id").asString();
    world.ada().put(comment, "{\"body\": \"Better\"}").expect(200);
    assertThat(world.bob().get(comment).json().path("updateAuthor").path("name").asString())
        .isEqualTo("ada");
    world.ada().put(comment + "/pin", "true").expect(204);
    assertThat(world.bob().get(issue + "/pinned-comments").expect(200).json()).hasSize(1);
    assertThat(world.bob().get(issue + "/comment?orderBy=-created").json().path("total").asInt())
        .isEqualTo(1);
    world.bob().delete(comment).expect(204);
    world.bob().get(comment).expect(404);
    world.bob().post(issue + "/comment", "{\"body\": \" \"}").expect(400);
  }

  @Test
  void restrictedCommentsAreHidden() {
    String body =
        """
        {"body": "psst", "visibility": {"type": "role", "value": "Administrators"}}\
        """;
    var hidden = world.ada().post(issue + "/comment", body).expect(201).json();
    String comment = issue + "/comment/" + hidden.path("id").asString();
    world.bob().get(comment).expect(404);
    assertThat(world.bob().get(issue + "/comment").json().path("total").asInt()).isZero();
    world.bob().post(issue + "/comment", body).expect(400);
    world.bob().put("/rest/api/2" + comment.substring(11), "{\"body\": \"x\"}").expect(404);
  }

  @Test
  void onlyThoseWhoMayEditEverythingEditTheCommentsOfOthers() {
    var added = world.ada().post(issue + "/comment", "{\"body\": \"Mine\"}").expect(201).json();
    String comment = issue + "/comment/" + added.path("id").asString();
    world.bob().put(comment, "{\"body\": \"Yours\"}").expect(400);
    world.bob().delete(comment).expect(400);
  }

  @Test
  void worklogsSpendTimeAndEstimatesFall() {
    world
        .ada()
        .put(issue, "{\"fields\": {\"timetracking\": {\"originalEstimate\": \"1d\"}}}")
        .expect(204);
    var worklog =
        world
            .bob()
            .post(
                issue + "/worklog",
                """
                {"timeSpent": "3h", "comment": "Dug", "started": "2026-05-01T08:00:00.000+0200"}\
                """)
            .expect(201)
            .json();
    assertThat(worklog.path("timeSpentSeconds").asInt()).isEqualTo(10_800);
    assertThat(worklog.path("started").asString()).isEqualTo("2026-05-01T06:00:00.000+0000");
    assertThat(fields().path("timetracking").path("remainingEstimate").asString()).isEqualTo("5h");
    String path = issue + "/worklog/" + worklog.path("id").asString();
    world.bob().put(path, "{\"timeSpentSeconds\": 7200}").expect(200);
    assertThat(fields().path("timespent").asInt()).isEqualTo(7200);
    assertThat(fields().path("timeestimate").asInt()).isEqualTo(21_600);
    var since = world.ada().get("/rest/api/2/worklog/updated?since=0").expect(200).json();
    assertThat(since.path("values")).hasSize(1);
    world
        .ada()
        .post("/rest/api/2/worklog/list", "{\"ids\": [" + worklog.path("id").asString() + "]}")
        .expect(200);
    world.bob().delete(path + "?adjustEstimate=new&newEstimate=2d").expect(204);
    assertThat(fields().path("timetracking").path("remainingEstimate").asString()).isEqualTo("2d");
    assertThat(fields().path("timespent").isNull()).isTrue();
    assertThat(world.ada().get("/rest/api/2/worklog/deleted").json().path("values")).hasSize(1);
    world.bob().post(issue + "/worklog", "{\"comment\": \"nothing\"}").expect(400);
    world.bob().post(issue + "/worklog", "{\"timeSpent\": \"soon\"}").expect(400);
  }

  @Test
  void filesAreUploadedListedAndDeleted() {
    var file = world.bob().upload(issue + "/attachments", "a.txt", "hello").expect(200).json();
    assertThat(file.path(0).path("filename").asString()).isEqualTo("a.txt");
    assertThat(file.path(0).path("size").asInt()).isEqualTo(5);
    assertThat(fields().path("attachment").path(0).path("mimeType").asString())
        .isEqualTo("text/plain");
    String path = "/rest/api/2/attachment/" + file.path(0).path("id").asString();
    world.bob().get(path).expect(200);
    world.nobody().get(path).expect(404);
    world.bob().delete(path).expect(204);
    assertThat(fields().path("attachment")).isEmpty();
    assertThat(world.ada().get("/rest/api/2/attachment/meta").json().path("enabled").booleanValue())
        .isTrue();
  }

  @Test
  void aFormWithoutTheTokenAgainstForgeryIsRefused() {
    world.bob().post(issue + "/attachments", "{}").expect(403);
    // Some clients send where the file lies on their side.
    var named =
        world.bob().upload(issue + "/attachments", "/home/bob/b.txt", "x").expect(200).json();
    assertThat(named.path(0).path("filename").asString()).isEqualTo("b.txt");
  }

  @Test
  void linksShowAtBothEnds() {
    String other = world.task("y");
    String body =
        """
        {"type": {"name": "Blocks"}, "inwardIssue": {"key": "%s"}, "outwardIssue": {"key": "%s"}}\
        """
            .formatted(key, other);
    world.bob().post("/rest/api/2/issueLink", body).expect(201);
    world.bob().post("/rest/api/2/issueLink", body).expect(201);
    JsonNode links = fields().path("issuelinks");
    assertThat(links).hasSize(1);
    assertThat(links.path(0).path("outwardIssue").path("key").asString()).isEqualTo(other);
    var back = world.ada().get("/rest/api/2/issue/" + other).json().path("fields");
    assertThat(back.path("issuelinks").path(0).path("inwardIssue").path("key").asString())
        .isEqualTo(key);
    String link = "/rest/api/2/issueLink/" + links.path(0).path("id").asString();
    world.bob().get(link).expect(200);
    world.bob().delete(link).expect(204);
    assertThat(fields().path("issuelinks")).isEmpty();
    world.bob().post("/rest/api/2/issueLink", body.replace("Blocks", "Eats")).expect(404);
  }

  @Test
  void remoteLinksAreOneForEachGlobalId() {
    String body =
        """
        {"globalId": "system=1&id=2",
         "object": {"url": "https://example.com/1", "title": "Ticket"}}\
        """;
    world.bob().post(issue + "/remotelink", body).expect(200);
    world.bob().post(issue + "/remotelink", body.replace("Ticket", "Other")).expect(200);
    var links = world.bob().get(issue + "/remotelink").expect(200).json();
    assertThat(links).hasSize(1);
    assertThat(links.path(0).path("object").path("title").asString()).isEqualTo("Other");
    world.bob().post(issue + "/remotelink", "{\"object\": {\"title\": \"x\"}}").expect(400);
    world.bob().delete(issue + "/remotelink?globalId=system%3D1%26id%3D2").expect(204);
    world.bob().get(issue + "/remotelink/" + links.path(0).path("id").asString()).expect(404);
  }

  @Test
  void peopleWatchAndVote() {
    world.bob().post(issue + "/watchers", "").expect(204);
    world.ada().post(issue + "/watchers", "\"ada\"").expect(204);
    world.bob().post(issue + "/watchers", "\"ada\"").expect(401);
    assertThat(world.bob().get(issue + "/watchers").json().path("watchCount").asInt()).isEqualTo(2);
    world.bob().delete(issue + "/watchers?username=bob").expect(204);
    assertThat(fields().path("watches").path("watchCount").asInt()).isEqualTo(1);
    world.ada().post(issue + "/votes", "").expect(404);
    world.bob().post(issue + "/votes", "").expect(200);
    assertThat(world.bob().get(issue + "/votes").json().path("hasVoted").booleanValue()).isTrue();
    world.bob().delete(issue + "/votes").expect(204);
    world.bob().delete(issue + "/votes").expect(204);
  }

  @Test
  void propertiesHoldAnyValue() {
    String property = issue + "/properties/com.acme.x";
    world.bob().put(property, "\"one\"").expect(201);
    world.bob().put(property, "\"two\"").expect(200);
    assertThat(world.bob().get(property).json().path("value").asString()).isEqualTo("two");
    assertThat(world.bob().get(issue + "/properties").json().path("keys")).hasSize(1);
    assertThat(
            world
                .bob()
                .get(issue + "?properties=*all&fields=summary")
                .json()
                .path("properties")
                .path("com.acme.x")
                .asString())
        .isEqualTo("two");
    world.bob().delete(property).expect(204);
    world.bob().get(property).expect(404);
    world.bob().put("/rest/api/2/project/OPS/properties/x", "\"1\"").expect(403);
  }

  /** A client in daily use (python-jira) sends them so; no contract is listening. */
  @Test
  void readsSecondsInQuotes() {
    try (Sandbox unheard = Sandbox.start(world.jira().product());
        PlainClient bob = PlainClient.basic(unheard.address(), "bob", "secret-bob")) {
      JsonNode worklog =
          bob.post(issue + "/worklog", "{\"timeSpentSeconds\": \"3600\"}").expect(201).json();
      assertThat(worklog.path("timeSpent").asString()).isEqualTo("1h");
      bob.post(issue + "/worklog", "{\"timeSpentSeconds\": \"an hour\"}").expect(400);
    }
  }
}
