package dev.aloft.sandbox.jira.datacenter.anonymization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A user is made unrecognizable wherever something refers to him. */
@Tag("shared")
class AnonymizationTest {

  private static final String PATH = "/rest/api/2/user/anonymization";

  private final DataCenterWorld world = new DataCenterWorld();
  private final User fred = world.user("fred", "fred", "Fred Flint");

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode issue(String key) {
    return world.ada().get("/rest/api/2/issue/" + key + "?expand=changelog").expect(200).json();
  }

  private void begin(String body, int status) {
    world.ada().post(PATH, body).expect(status);
  }

  @Test
  void nothingOnTheSiteKnowsHimAnyMore() {
    String key =
        world.issue(
            "Task", "x", ", \"description\": \"ask [~fred]\", \"assignee\": {\"name\": \"fred\"}");
    String path = "/rest/api/2/issue/" + key;
    world.ada().put(path + "/assignee", "{\"name\": \"bob\"}").expect(204);
    world.ada().post(path + "/comment", "{\"body\": \"[~fred] wrote fredo\"}").expect(201);
    world.ada().post(path + "/watchers", "\"fred\"").expect(204);
    world
        .ada()
        .post(
            "/rest/api/2/component",
            "{\"name\": \"C\", \"project\": \"OPS\", \"leadUserName\": \"fred\"}")
        .expect(201);
    world.ada().put("/rest/api/2/user/properties/p?userKey=fred", "\"1\"").expect(201);
    var asked = world.ada().get(PATH + "?userKey=fred&expand=affectedEntities").expect(200).json();
    assertThat(asked.path("success").asBoolean()).isTrue();
    assertThat(
            asked.path("affectedEntities").path("TRANSFER_OWNERSHIP").path(0).path("description"))
        .hasToString("\"Component lead\"");

    begin("{\"userKey\": \"fred\"}", 400);
    begin("{\"userKey\": \"fred\", \"newOwnerKey\": \"" + world.bobUser().key() + "\"}", 202);

    world.ada().get("/rest/api/2/user?username=fred").expect(404);
    world.ada().get("/rest/api/2/user?key=fred").expect(404);
    String text = issue(key).toString();
    assertThat(text.replace("fredo", "")).doesNotContainIgnoringCase("fred").contains("[~jirauser");
    assertThat(text).contains("fredo");
    String all =
        world.ada().get(path + "/comment").json().toString()
            + world.ada().get(path + "/watchers").json()
            + world.ada().get("/rest/api/2/project/OPS/components").json();
    assertThat(all.replace("fredo", "")).doesNotContain("fred").contains("\"bob\"");
    String now = world.ada().get(PATH + "/progress").expect(200).json().path("userKey").asString();
    assertThat(now).matches("JIRAUSER\\d+");
    JsonNode user = world.ada().get("/rest/api/2/user?key=" + now).expect(200).json();
    assertThat(user.path("active").asBoolean(true)).isFalse();
    assertThat(user.path("emailAddress").asString()).isEqualTo(now + "@jira.invalid");
    world.ada().get("/rest/api/2/user/properties/p?userKey=" + now).expect(200);
    assertThat(world.site().users().authenticate("fred", "secret-fred")).isEmpty();
  }

  @Test
  void oneIsDoneAtATimeAndTellsHowFarItIs() {
    world.ada().get(PATH + "/progress").expect(404);
    begin("{\"userKey\": \"fred\"}", 202);
    begin("{\"userKey\": \"" + world.bobUser().key() + "\"}", 409);
    JsonNode running = world.ada().get(PATH + "/progress").expect(200).json();
    assertThat(running.path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(running.path("currentProgress").asInt()).isZero();
    world.clock().forward(Duration.ofSeconds(5));
    JsonNode done = world.ada().get(PATH + "/progress").expect(200).json();
    assertThat(done.path("status").asString()).isEqualTo("COMPLETED");
    begin("{\"userKey\": \"" + world.bobUser().key() + "\"}", 202);
    assertThat(world.site().users().byKey(world.bobUser().key()).orElseThrow().name())
        .isEqualTo("jirauser10100");
    world.ada().delete(PATH + "/unlock").expect(400);
  }

  @Test
  void whatStillKnowsTheOldNameIsDoneAgain() {
    begin("{\"userKey\": \"fred\"}", 202);
    String now = world.ada().get(PATH + "/progress").json().path("userKey").asString();
    String key = world.issue("Task", "x", ", \"description\": \"ask [~fred]\"");
    world.clock().forward(Duration.ofSeconds(5));
    String old = "&oldUserKey=fred&oldUserName=fred&expand=affectedEntities";
    JsonNode asked = world.ada().get(PATH + "/rerun?userKey=" + now + old).expect(200).json();
    assertThat(asked.path("affectedEntities").toString()).contains("References and mentions");
    world
        .ada()
        .post(
            PATH + "/rerun",
            "{\"userKey\": \"" + now + "\", \"oldUserKey\": \"fred\", \"oldUserName\": \"fred\"}")
        .expect(202);
    assertThat(issue(key).toString()).doesNotContain("fred");
  }

  @Test
  void onlyAdministratorsDoItAndNeverToThemselves() {
    world.bob().get(PATH + "?userKey=fred").expect(403);
    world.bob().post(PATH, "{\"userKey\": \"fred\"}").expect(403);
    world.ada().get(PATH).expect(400);
    world.ada().get(PATH + "?userKey=nobody").expect(400);
    begin("{\"userKey\": \"" + world.adaUser().key() + "\"}", 400);
    begin("{}", 400);
    assertThat(world.site().users().byKey(fred.key())).isPresent();
  }
}
