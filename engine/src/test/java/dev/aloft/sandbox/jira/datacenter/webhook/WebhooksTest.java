package dev.aloft.sandbox.jira.datacenter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What administrators set up, and how public clients of releases 10 call it. */
@Tag("shared")
class WebhooksTest {

  private static final String WEBHOOKS = "/rest/jira-webhook/1.0/webhooks";

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode made(String body) {
    return world.ada().post(WEBHOOKS, body).expect(201).json();
  }

  @Test
  void isMadeReplacedListedAndDeleted() {
    JsonNode made =
        made(
            """
            {"name": "Built", "url": "https://hooks.example/1", "events": ["jira:issue_created"],
             "filters": {}, "excludeBody": false}\
            """);
    assertThat(made.path("events").valueStream().map(JsonNode::asString))
        .containsExactly("jira:issue_created");
    assertThat(made.path("active").booleanValue()).isTrue();
    String path = WEBHOOKS + "/" + made.path("id").asLong();
    world
        .ada()
        .put(
            path,
            """
            {"name": "Rebuilt", "url": "https://hooks.example/2", "events": ["jira:issue_updated"],
             "active": false}\
            """)
        .expect(200);
    JsonNode read = world.ada().get(path).expect(200).json();
    assertThat(read.path("url").asString()).isEqualTo("https://hooks.example/2");
    assertThat(read.path("active").booleanValue()).isFalse();
    assertThat(read.path("createdDate")).isEqualTo(made.path("createdDate"));
    assertThat(world.ada().get(WEBHOOKS + "?event=jira:issue_created").expect(200).json())
        .isEmpty();
    JsonNode listed = world.ada().get(WEBHOOKS + "?event=jira:issue_updated").expect(200).json();
    assertThat(listed).hasSize(1);
    assertThat(listed.path(0).has("statistics")).isFalse();
    world.ada().delete(path).expect(204);
    world.ada().get(path).expect(404);
  }

  @Test
  void whatWasNeverSentIsCountedAsNothing() {
    JsonNode made =
        made(
            """
            {"name": "Built", "url": "https://hooks.example/1", "events": ["jira:issue_created"]}\
            """);
    String path = WEBHOOKS + "/" + made.path("id").asLong();
    JsonNode counts =
        world
            .ada()
            .get(WEBHOOKS + "?statistics=true")
            .expect(200)
            .json()
            .at("/0/statistics/counts");
    assertThat(counts.path("successes").asInt(-1)).isZero();
    assertThat(counts.at("/window/duration").asLong()).isPositive();
    world.ada().get(path + "/statistics").expect(200);
    JsonNode summary = world.ada().get(path + "/statistics/summary").expect(200).json();
    assertThat(summary.propertyNames()).containsExactly("jira:issue_created");
    assertThat(world.ada().get(path + "/transitions").expect(200).json()).isEmpty();
    world.ada().get(path + "/latest").expect(204);
  }

  @Test
  void secretsAreNotKept() {
    JsonNode made =
        made(
            """
            {"name": "Signed", "url": "https://hooks.example/1", "scopeType": "global",
             "configuration": {"SECRET": "s3cret", "EXCLUDE_BODY": "false"}}\
            """);
    assertThat(made.path("configuration").propertyNames()).containsExactly("EXCLUDE_BODY");
    assertThat(world.ada().get(WEBHOOKS).expect(200).json().toString()).doesNotContain("s3cret");
  }

  @Test
  void aPageOfThemHasALimit() {
    for (int i = 0; i < 3; i++) {
      made("{\"name\": \"Hook %d\", \"url\": \"http://hooks.example/\"}".formatted(i));
    }
    JsonNode page = world.ada().get(WEBHOOKS + "?start=1&limit=1").expect(200).json();
    assertThat(page.valueStream().map(one -> one.path("name").asString()))
        .containsExactly("Hook 1");
  }

  @Test
  void isForAdministratorsAndNeedsANameAndAnAddress() {
    String body = "{\"name\": \"Built\", \"url\": \"https://hooks.example/1\"}";
    world.bob().post(WEBHOOKS, body).expect(403);
    world.bob().get(WEBHOOKS).expect(403);
    world.ada().post(WEBHOOKS, "{\"name\": \"Built\"}").expect(400);
    world.ada().post(WEBHOOKS, "{\"name\": \"Built\", \"url\": \"ftp://x\"}").expect(400);
    world.ada().post(WEBHOOKS, "{\"url\": \"https://hooks.example/1\"}").expect(400);
  }

  @Test
  void anybodyIsToldThatTheServerRuns() {
    JsonNode status = world.nobody().get("/status").expect(200).json();
    assertThat(status.path("state").asString()).isEqualTo("RUNNING");
  }
}
