package dev.aloft.sandbox.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.admin.organization.event.EventResource;
import dev.aloft.sandbox.admin.organization.event.Events;
import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.store.MemoryStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The audit log holds what happened, in the order in which it did, and nothing else. */
@Tag("shared")
class EventsTest {

  private final CloudWorld world = new CloudWorld();
  private final String root = "/admin/v1/orgs/" + world.organization().id();
  private final String directory =
      "/admin/v2/orgs/"
          + world.organization().id()
          + "/directories/"
          + world.organization().directoryId();
  private final String bob = world.bobAccount().accountId();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode events(String query) {
    return world.key().get(root + "/events" + query).expect(200).json();
  }

  private static List<String> actions(JsonNode page) {
    List<String> all = new ArrayList<>();
    page.path("data").forEach(event -> all.add(event.path("attributes").path("action").asString()));
    return all;
  }

  private String group(String name) {
    world.key().post(directory + "/groups", "{\"name\": \"%s\"}".formatted(name)).expect(201);
    return world.organization().groups().byName(name).orElseThrow().groupId();
  }

  @Test
  void nothingHasHappenedOnAFreshSite() {
    assertThat(actions(events(""))).isEmpty();
  }

  @Test
  void whatAnApiKeyDoesIsTold() {
    String crew = group("crew");
    world
        .key()
        .post(
            directory + "/groups/" + crew + "/memberships",
            "{\"accountId\": \"%s\"}".formatted(bob))
        .expect(204);
    world.key().post(directory + "/users/" + bob + "/suspend", "").expect(204);
    world.key().post(directory + "/users/" + bob + "/restore", "").expect(204);
    world.key().delete(directory + "/groups/" + crew).expect(204);

    JsonNode page = events("");

    assertThat(actions(page))
        .containsExactly(
            "group_deleted",
            "user_restored",
            "user_suspended",
            "user_added_to_group",
            "group_created");
    JsonNode joined = page.path("data").path(3).path("attributes");
    assertThat(joined.path("actor").path("id").asString()).isEqualTo(world.organization().id());
    assertThat(joined.path("context").path(0).path("id").asString()).isEqualTo(bob);
    assertThat(joined.path("context").path(1).path("attributes").path("name").asString())
        .isEqualTo("crew");
  }

  @Test
  void whatPeopleDoInAProductIsTold() {
    String made =
        world
            .ada()
            .post("/rest/api/3/group", "{\"name\": \"crew\"}")
            .expect(201)
            .json()
            .path("groupId")
            .asString();
    world
        .ada()
        .post(
            "/wiki/rest/api/group/userByGroupId?groupId=" + made,
            "{\"accountId\": \"%s\"}".formatted(bob))
        .expect(201);

    JsonNode page = events("?actor=" + world.adaAccount().accountId());

    assertThat(actions(page)).containsExactly("user_added_to_group", "group_created");
    assertThat(actions(events("?actor=" + bob))).isEmpty();
    assertThat(page.path("data").path(0).path("attributes").path("actor").path("name").asString())
        .isEqualTo("Ada Admin");
  }

  @Test
  void whatIsRefusedHasNotHappened() {
    group("crew");
    world.key().post(directory + "/groups", "{\"name\": \"crew\"}").expect(409);
    world.bob().post("/rest/api/3/group", "{\"name\": \"mob\"}").expect(403);
    assertThat(actions(events(""))).containsExactly("group_created");
  }

  @Test
  void anInvitationIsWhatItDoes() {
    world
        .key()
        .post(
            "/admin/v2/orgs/" + world.organization().id() + "/users/invite",
            "{\"emails\": [\"new@acme.example\"]}")
        .expect(200);
    assertThat(actions(events(""))).containsExactly("user_invited", "user_created");
  }

  @Test
  void areFoundByWordTimeActionAndId() {
    String first = group("crew");
    group("mob");
    long now = world.organization().now().toEpochMilli();

    assertThat(actions(events("?q=MOB"))).hasSize(1);
    assertThat(actions(events("?action=group_deleted"))).isEmpty();
    assertThat(actions(events("?from=" + now + "&to=" + now))).hasSize(2);
    assertThat(actions(events("?from=" + (now + 1)))).isEmpty();
    assertThat(actions(events("?to=" + (now - 1)))).isEmpty();
    String id = events("?q=crew").path("data").path(0).path("id").asString();
    JsonNode one = world.key().get(root + "/events/" + id).expect(200).json().path("data");
    assertThat(one.path("attributes").path("context").path(0).path("id").asString())
        .isEqualTo(first);
    assertThat(code("/events/4711", 404)).isEqualTo("ADMIN-404-4");
    assertThat(code("/events?from=yesterday", 400)).isEqualTo("ADMIN-400-3");
    assertThat(code("/events?cursor=nonsense", 400)).isEqualTo("ADMIN-400-1");
    world.key().get(root + "/events?limit=501").expect(400);
    world.key().get(root + "/events?ip=127.0.0.1").expect(501);
    world.key().get("/admin/v1/orgs/other/events").expect(404);
  }

  private String code(String path, int status) {
    return world.key().get(root + path).expect(status).json().at("/errors/0/code").asString();
  }

  @Test
  void aReaderWhoFollowsGetsWhatHappensAfterTheLastPage() {
    group("one");
    group("two");
    JsonNode first = world.key().get(root + "/events-stream?limit=1").expect(200).json();
    JsonNode second = world.key().get(root + "/events-stream?cursor=" + next(first)).json();
    assertThat(names(first)).containsExactly("one");
    assertThat(names(second)).containsExactly("two");
    assertThat(first.path("data").path(0).path("attributes").path("processedAt").isString())
        .isTrue();

    group("three");

    assertThat(names(world.key().get(root + "/events-stream?cursor=" + next(second)).json()))
        .containsExactly("three");
    assertThat(names(world.key().get(root + "/events-stream?sortOrder=desc").json()))
        .containsExactly("three", "two", "one");
  }

  private static String next(JsonNode page) {
    return page.path("meta").path("next").asString();
  }

  private static List<String> names(JsonNode page) {
    List<String> all = new ArrayList<>();
    for (JsonNode event : page.path("data")) {
      all.add(
          event
              .path("attributes")
              .path("context")
              .path(0)
              .path("attributes")
              .path("name")
              .asString());
    }
    return all;
  }

  @Test
  void pagesEndWhereTheLogBegan() {
    group("one");
    group("two");
    JsonNode first = events("?limit=1");
    JsonNode second = events("?limit=1&cursor=" + next(first));
    assertThat(names(first)).containsExactly("two");
    assertThat(names(second)).containsExactly("one");
    assertThat(second.path("meta").has("next")).isFalse();
  }

  @Test
  void everyActionHasAName() {
    JsonNode data = world.key().get(root + "/event-actions").expect(200).json().path("data");
    List<String> ids = new ArrayList<>();
    data.forEach(action -> ids.add(action.path("id").asString()));
    assertThat(ids).contains("user_added_to_group", "policy_updated").doesNotHaveDuplicates();
    world.key().get("/admin/v1/orgs/other/event-actions").expect(404);
    world.key().with("Authorization", "Bearer other").get(root + "/event-actions").expect(401);
  }

  @Test
  void goOnWhereTheStoreEnded() {
    MemoryStore store = new MemoryStore();
    for (String name : List.of("one", "two")) {
      Organization organization = new Organization("acme", Clock.systemUTC());
      new EventResource(organization, new Events(organization, store));
      organization.groups().add("founded-" + name);
      organization.chronicle().begins(new Chronicle.Actor.Key());
      organization.groups().add(name);
      organization.chronicle().ends();
    }
    assertThat(store.table("Event").count(0)).isEqualTo(2);
  }
}
