package dev.aloft.sandbox.jira.cloud.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The banner, licenses, and what projects and people set for themselves. */
@Tag("shared")
class SiteLooksTest {

  private static final String API = "/rest/api/3/";

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void theBannerIsTheAdministrators() {
    String path = API + "announcementBanner";
    world.bob().get(path).expect(403);
    JsonNode before = world.ada().get(path).expect(200).json();
    assertThat(before.path("isEnabled").asBoolean()).isFalse();
    world.ada().put(path, "{\"visibility\": \"nobody\"}").expect(400);
    world.ada().put(path, "{\"message\": \"Closed\", \"isEnabled\": true}").expect(204);
    JsonNode after = world.ada().get(path).expect(200).json();
    assertThat(after.path("message").asString()).isEqualTo("Closed");
    assertThat(after.path("hashId")).isNotEqualTo(before.path("hashId"));
  }

  @Test
  void licensesCountPeople() {
    assertThat(world.bob().get(API + "instance/license").expect(200).json().path("applications"))
        .isNotEmpty();
    String count = API + "license/approximateLicenseCount";
    assertThat(world.ada().get(count).expect(200).json().path("value").asString()).isEqualTo("2");
    world.ada().get(count + "/product/jira-core").expect(200);
    world.ada().get(count + "/product/nosuch").expect(400);
    world.bob().get(count).expect(403);
  }

  @Test
  void aProjectHasFeaturesAndAnAddress() {
    String id = world.project("OPS", "software");
    JsonNode features =
        world.bob().get(API + "project/OPS/features").expect(200).json().path("features");
    assertThat(features).isNotEmpty();
    world.ada().put(API + "project/OPS/features/nosuch", "{\"state\": \"ENABLED\"}").expect(404);
    world
        .ada()
        .put(API + "project/OPS/features/jsw.classic.backlog", "{\"state\": \"DISABLED\"}")
        .expect(400);
    String email = API + "project/" + id + "/email";
    String usual = world.bob().get(email).expect(200).json().path("emailAddress").asString();
    world.bob().put(email, "{\"emailAddress\": \"a@b.example\"}").expect(403);
    world.ada().put(email, "{\"emailAddress\": \"a@b.example\"}").expect(204);
    assertThat(world.bob().get(email).expect(200).json().path("emailAddress").asString())
        .isEqualTo("a@b.example");
    world.ada().put(email, "{\"emailAddress\": \"\"}").expect(204);
    assertThat(world.bob().get(email).expect(200).json().path("emailAddress").asString())
        .isEqualTo(usual);
    assertThat(world.ada().get(API + "project/" + id + "/hierarchy").expect(404).json().toString())
        .contains("not simplified");
  }

  @Test
  void sharingWithAllMeansAllWhoHaveLoggedIn() {
    String path = API + "filter/defaultShareScope";
    assertThat(world.bob().get(path).expect(200).json().path("scope").asString())
        .isEqualTo("PRIVATE");
    world.bob().put(path, "{\"scope\": \"GLOBAL\"}").expect(200);
    assertThat(world.bob().get(path).expect(200).json().path("scope").asString())
        .isEqualTo("AUTHENTICATED");
    assertThat(world.ada().get(path).expect(200).json().path("scope").asString())
        .isEqualTo("PRIVATE");
  }

  @Test
  void timeIsTrackedByTheProductItself() {
    String path = API + "configuration/timetracking";
    world.ada().put(path, "{\"key\": \"nosuch\"}").expect(400);
    world.ada().put(path, "{\"key\": \"JIRA\"}").expect(204);
    world.bob().put(path, "{\"key\": \"JIRA\"}").expect(403);
  }
}
