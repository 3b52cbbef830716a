package dev.aloft.sandbox.jira.cloud.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class PreferencesTest {

  private static final String API = "/rest/api/3/";
  private static final String OWN = API + "mypreferences";

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void everybodyKeepsHisOwnPreferences() {
    world.bob().get(OWN + "?key=color").expect(404);
    world.bob().put(OWN + "?key=color", "\"green\"").expect(204);
    assertThat(world.bob().get(OWN + "?key=color").expect(200).json().asString())
        .isEqualTo("green");
    world.ada().get(OWN + "?key=color").expect(404);
    world.bob().put(OWN + "?key=color", "\"" + "x".repeat(256) + "\"").expect(400);
    world.bob().delete(OWN + "?key=color").expect(204);
    world.bob().delete(OWN + "?key=color").expect(404);
    assertThat(
            world.bob().get(OWN + "?key=user.notifications.mimetype").expect(200).json().asString())
        .isEqualTo("html");
  }

  @Test
  void theLocaleIsAPreferenceToo() {
    assertThat(locale()).isEqualTo("en_US");
    world.bob().put(OWN + "/locale", "{\"locale\": \"de_DE\"}").expect(204);
    assertThat(locale()).isEqualTo("de_DE");
    world.bob().put(OWN + "/locale", "{\"locale\": \"German\"}").expect(400);
    world.bob().delete("/rest/api/2/mypreferences/locale").expect(204);
    assertThat(locale()).isEqualTo("en_US");
  }

  private String locale() {
    return world.bob().get(OWN + "/locale").expect(200).json().path("locale").asString();
  }

  private static List<String> columns(PlainClient client, String path) {
    return client
        .get(API + path)
        .expect(200)
        .json()
        .valueStream()
        .map(one -> one.path("value").asString(""))
        .toList();
  }

  @Test
  void peopleChooseTheirColumnsFromThoseOfTheSite() {
    List<String> usual = columns(world.bob(), "user/columns");
    assertThat(usual).contains("issuekey", "summary");
    assertThat(columns(world.ada(), "settings/columns")).isEqualTo(usual);
    world.bob().put(API + "user/columns", "{\"columns\": [\"summary\"]}").expect(200);
    assertThat(columns(world.bob(), "user/columns")).containsExactly("summary");
    String his = "user/columns?accountId=" + world.bobAccount().accountId();
    assertThat(columns(world.ada(), his)).containsExactly("summary");
    world.bob().get(API + "user/columns?accountId=" + world.adaAccount().accountId()).expect(403);
    world.ada().put(API + "settings/columns", "{\"columns\": [\"issuekey\"]}").expect(200);
    world.ada().put(API + "settings/columns", "{\"columns\": [\"nonsense\"]}").expect(404);
    world.bob().delete(API + "user/columns").expect(204);
    assertThat(columns(world.bob(), "user/columns")).containsExactly("issuekey");
    world.bob().get(API + "settings/columns").expect(403);
  }

  @Test
  void settingsOfTheSiteTakeValuesOfTheirType() {
    String all = API + "application-properties";
    JsonNode title = world.ada().get(all + "?key=jira.title").expect(200).json();
    assertThat(title.path("value").asString()).isEqualTo("Jira");
    String flag = all + "/jira.option.globalsharing";
    world.ada().put(flag, "{\"id\": \"jira.option.globalsharing\", \"value\": \"no\"}").expect(400);
    world.ada().put(flag, "{\"value\": \"false\"}").expect(200);
    JsonNode found = world.ada().get(all + "?keyFilter=jira.option.*").expect(200).json();
    assertThat(found).hasSize(1);
    assertThat(found.path(0).path("value").asString()).isEqualTo("false");
    assertThat(world.ada().get(all + "/advanced-settings").expect(200).json()).hasSize(9);
    world.ada().put(all + "/nothing", "{\"value\": \"1\"}").expect(404);
    world.bob().get(all).expect(403);
  }

  @Test
  void productsHaveTheirGroups() {
    JsonNode roles = world.ada().get(API + "applicationrole").expect(200).json();
    assertThat(roles.valueStream().map(one -> one.path("key").asString("")))
        .contains("jira-software");
    JsonNode core = world.ada().get(API + "applicationrole/jira-core").expect(200).json();
    assertThat(core.path("userCount").asInt()).isEqualTo(2);
    world.ada().get(API + "applicationrole/none").expect(404);
    world.bob().get(API + "applicationrole").expect(403);
  }

  @Test
  void aGroupShowsItsMembersAndAUserWhoIsRemovedIsInNone() {
    String group = API + "group?groupname=jira-users-acme";
    assertThat(world.ada().get(group).expect(200).json().path("users").path("items")).isEmpty();
    JsonNode whole = world.ada().get(group + "&expand=users").expect(200).json();
    assertThat(whole.path("users").path("items")).hasSize(2);
    String bob = world.bobAccount().accountId();
    world.bob().delete(API + "user?accountId=" + bob).expect(403);
    world.ada().delete(API + "user?accountId=" + world.adaAccount().accountId()).expect(400);
    world.ada().delete(API + "user?accountId=" + bob).expect(204);
    JsonNode after = world.ada().get(group + "&expand=users").expect(200).json();
    assertThat(after.path("users").path("size").asInt()).isEqualTo(1);
  }
}
