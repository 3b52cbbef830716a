package dev.aloft.sandbox.jira.datacenter.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is set for the whole site or for one user. */
@Tag("shared")
class SettingsTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void applicationPropertiesAreReadAndChangedByAdministrators() {
    var all = world.ada().get("/rest/api/2/application-properties").expect(200).json();
    assertThat(all).hasSizeGreaterThan(10);
    all.forEach(
        one -> assertThat(one.propertyNames()).contains("id", "key", "value", "name", "type"));
    var heading =
        world
            .ada()
            .get("/rest/api/2/application-properties?key=jira.lf.text.headingcolour")
            .expect(200)
            .json();
    assertThat(heading.path("value").asString()).isEqualTo("#172b4d");
    String path = "/rest/api/2/application-properties/jira.clone.prefix";
    world.ada().put(path, "{\"id\": \"jira.clone.prefix\", \"value\": \"COPY -\"}").expect(200);
    var advanced = world.ada().get("/rest/api/2/application-properties/advanced-settings").json();
    assertThat(advanced.toString()).contains("COPY -");
    assertThat(world.ada().get("/rest/api/2/application-properties?keyFilter=jira.clone.*").json())
        .hasSize(1);
    world.bob().get("/rest/api/2/application-properties").expect(403);
    world.ada().put("/rest/api/2/application-properties/no.such", "{\"value\": \"1\"}").expect(404);
  }

  @Test
  void preferencesAreEachUsersOwn() {
    String path = "/rest/api/2/mypreferences?key=jira.user.locale";
    world.bob().get(path).expect(404);
    world.bob().put(path, "\"en_UK\"").expect(204);
    world.bob().get(path).expect(200);
    world.ada().get(path).expect(404);
    world.bob().delete(path).expect(204);
    world.bob().get(path).expect(404);
    world.bob().get("/rest/api/2/mypreferences").expect(404);
  }

  @Test
  void columnsAreThoseOfTheSiteUntilAUserHasHisOwn() {
    assertThat(world.bob().get("/rest/api/2/user/columns").expect(200).json().toString())
        .contains("\"value\":\"issuekey\"");
    world.bob().get("/rest/api/2/user/columns?username=ada").expect(403);
    world.bob().get("/rest/api/2/settings/columns").expect(403);
    assertThat(world.ada().get("/rest/api/2/settings/columns").expect(200).json())
        .hasSizeGreaterThan(5);
    world.bob().delete("/rest/api/2/user/columns").expect(204);
  }

  @Test
  void theConfigurationSaysWhatIsSwitchedOn() {
    var view = world.bob().get("/rest/api/2/configuration").expect(200).json();
    assertThat(view.path("votingEnabled").asBoolean()).isTrue();
    assertThat(view.path("timeTrackingConfiguration").path("workingHoursPerDay").asInt())
        .isEqualTo(8);
    world.nobody().get("/rest/api/2/configuration").expect(401);
    world.ada().put("/rest/api/2/settings/baseUrl", "\"https://jira.acme.example\"").expect(200);
    world.ada().put("/rest/api/2/settings/baseUrl", "\"jira\"").expect(400);
  }

  @Test
  void everyPasswordWillDo() {
    assertThat(world.bob().get("/rest/api/2/password/policy").expect(200).json()).isEmpty();
    String path = "/rest/api/2/password/policy/";
    assertThat(
            world
                .ada()
                .post(path + "createUser", "{\"username\": \"eve\", \"password\": \"x\"}")
                .expect(200)
                .json())
        .isEmpty();
    world
        .ada()
        .post(path + "updateUser", "{\"username\": \"eve\", \"newPassword\": \"x\"}")
        .expect(404);
  }

  @Test
  void anAdministratorsSecondLoginIsGivenUp() {
    world.ada().delete("/rest/auth/1/websudo").expect(204);
    world.nobody().delete("/rest/auth/1/websudo").expect(401);
  }

  @Test
  void accessibilityIsAPreferenceOfEachUser() {
    String path = "/rest/api/2/user/a11y/personal-settings";
    world.nobody().get(path).expect(401);
    var before = world.bob().get(path).expect(200).json().path(0);
    assertThat(before.path("enabled").asBoolean(true)).isFalse();
    world
        .bob()
        .put("/rest/api/2/mypreferences?key=" + before.path("key").asString(), "\"true\"")
        .expect(204);
    assertThat(world.bob().get(path).json().path(0).path("enabled").asBoolean()).isTrue();
    assertThat(world.ada().get(path).json().path(0).path("enabled").asBoolean(true)).isFalse();
  }
}
