package dev.aloft.sandbox.jira.datacenter.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Screens, their tabs, and the fields on them. */
@Tag("shared")
class ScreensTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void tabsAreAddedRenamedMovedAndDeleted() {
    var list = world.ada().get("/rest/api/2/screens?search=default").expect(200).json();
    assertThat(list).hasSize(1);
    String tabs = "/rest/api/2/screens/" + list.path(0).path("id").asString() + "/tabs";
    long id =
        world.ada().post(tabs, "{\"name\": \"Second\"}").expect(200).json().path("id").asLong();
    world.ada().post(tabs, "{\"name\": \"second\"}").expect(400);
    world.ada().put(tabs + "/" + id, "{\"name\": \"Third\"}").expect(200);
    world.ada().post(tabs + "/" + id + "/move/0", "").expect(204);
    var after = world.ada().get(tabs).expect(200).json();
    assertThat(after.path(0).path("name").asString()).isEqualTo("Third");
    world.ada().delete(tabs + "/" + id).expect(204);
    world.ada().delete(tabs + "/" + after.path(1).path("id").asLong()).expect(412);
    world.bob().get("/rest/api/2/screens").expect(401);
    world.ada().get("/rest/api/2/screens/99/tabs").expect(400);
  }

  @Test
  void fieldsArePutOnTabsMovedAndTakenOff() {
    String screen = "/rest/api/2/screens/2";
    String fields =
        screen
            + "/tabs/"
            + world.ada().get(screen + "/tabs").json().path(0).path("id").asLong()
            + "/fields";
    world.ada().post(fields, "{\"fieldId\": \"labels\"}").expect(200);
    world.ada().post(fields, "{\"fieldId\": \"labels\"}").expect(400);
    world.ada().post(fields, "{\"fieldId\": \"created\"}").expect(400);
    assertThat(world.ada().get(screen + "/availableFields").expect(200).json().toString())
        .doesNotContain("\"labels\"")
        .contains("\"summary\"");
    world.ada().post(fields + "/labels/move", "{\"position\": \"First\"}").expect(204);
    assertThat(names(fields)).isEqualTo("labels,assignee");
    world.ada().post(fields + "/labels/move", "{\"after\": \"x/assignee\"}").expect(204);
    assertThat(names(fields)).isEqualTo("assignee,labels");
    world.ada().put(fields + "/labels/updateShowWhenEmptyIndicator/true", "").expect(204);
    assertThat(world.ada().get(fields).json().path(1).path("showWhenEmpty").asBoolean()).isTrue();
    world.ada().delete(fields + "/labels").expect(204);
    world.ada().delete(fields + "/labels").expect(400);
  }

  private String names(String fields) {
    var list = world.ada().get(fields).expect(200).json();
    return list.path(0).path("id").asString() + "," + list.path(1).path("id").asString();
  }

  @Test
  void whatIsOnTheDefaultScreenCanBeSet() {
    String field =
        world
            .ada()
            .post(
                "/rest/api/2/field",
                """
                {"name": "Size", "description": "",
                 "type": "com.atlassian.jira.plugin.system.customfieldtypes:textfield",
                 "searcherKey": "com.atlassian.jira.plugin.system.customfieldtypes:textsearcher"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    world.ada().post("/rest/api/2/screens/addToDefault/" + field, "").expect(204);
    String key = world.issue("Task", "x", ", \"" + field + "\": \"XL\"");
    assertThat(
            world
                .ada()
                .get("/rest/api/2/issue/" + key)
                .json()
                .path("fields")
                .path(field)
                .asString())
        .isEqualTo("XL");
  }
}
