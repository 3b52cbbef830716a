package dev.aloft.sandbox.jira.datacenter.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schemes of issue types, priorities and notifications that projects share. */
@Tag("shared")
class SchemesTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void issueTypeSchemesAreGivenToProjects() {
    var scheme =
        world
            .ada()
            .post(
                "/rest/api/2/issuetypescheme",
                """
                {"name": "Small", "description": "d", "issueTypeIds": ["10002", "10004"],
                 "defaultIssueTypeId": "10002"}\
                """)
            .expect(200)
            .json();
    assertThat(scheme.path("issueTypes")).hasSize(2);
    assertThat(scheme.path("defaultIssueType").path("name").asString()).isEqualTo("Task");
    String path = "/rest/api/2/issuetypescheme/" + scheme.path("id").asString();
    world.bob().get(path).expect(403);
    world.ada().post(path + "/associations", "{\"idsOrKeys\": [\"OPS\"]}").expect(200);
    var projects = world.ada().get(path + "/associations").expect(200).json();
    assertThat(projects.path(0).path("key").asString()).isEqualTo("OPS");
    assertThat(projects.path(0).path("lead").path("name").asString()).isEqualTo("ada");
    assertThat(world.bob().get("/rest/api/2/project/OPS").json().path("issueTypes")).hasSize(2);
    world.task("one");
    world
        .ada()
        .put(path, "{\"issueTypeIds\": [\"10004\"], \"defaultIssueTypeId\": \"10004\"}")
        .expect(400);
    world.ada().delete(path + "/associations/OPS").expect(204);
    world.ada().delete(path + "/associations/OPS").expect(404);
    world.ada().put(path + "/associations", "{\"idsOrKeys\": [\"OPS\"]}").expect(200);
    world.ada().delete(path + "/associations").expect(204);
    world.ada().delete(path).expect(204);
    world.ada().get(path).expect(404);
    world.ada().delete("/rest/api/2/issuetypescheme/10000").expect(400);
  }

  @Test
  void issueTypeSchemesNeedNamesAndStandardTypes() {
    String path = "/rest/api/2/issuetypescheme";
    var errors =
        world
            .ada()
            .post(path, "{\"name\": \"Default Issue Type Scheme\", \"issueTypeIds\": [\"10003\"]}")
            .expect(400)
            .json()
            .path("errors");
    assertThat(errors.propertyNames()).containsExactlyInAnyOrder("name", "issueTypeIds");
    world.bob().post(path, "{\"name\": \"x\"}").expect(403);
    var list = world.ada().get(path + "?expand=schemes.issueTypes").expect(200).json();
    assertThat(list.path("schemes").path(0).path("issueTypes")).hasSize(5);
    assertThat(world.bob().get(path).expect(200).json().path("schemes")).isEmpty();
  }

  @Test
  void projectsOfTemplatesHaveASchemeOfTheirOwn() {
    world
        .ada()
        .post(
            "/rest/api/2/project",
            """
            {"key": "NEW", "name": "New", "lead": "ada", "projectTypeKey": "software",
             "projectTemplateKey": "com.pyxis.greenhopper.jira:gh-scrum-template"}\
            """)
        .expect(201);
    assertThat(world.ada().get("/rest/api/2/issuetypescheme").json().toString())
        .contains("NEW: Scrum Issue Type Scheme");
  }

  @Test
  void prioritySchemesAreGivenToProjects() {
    var scheme =
        world
            .ada()
            .post(
                "/rest/api/2/priorityschemes",
                """
                {"name": "Two", "optionIds": ["1", "3"], "defaultOptionId": "3"}\
                """)
            .expect(201)
            .json();
    long id = scheme.path("id").asLong();
    assertThat(scheme.path("defaultScheme").asBoolean()).isFalse();
    String ofProject = "/rest/api/2/project/OPS/priorityscheme";
    assertThat(world.ada().get(ofProject).expect(200).json().path("name").asString())
        .isEqualTo("Default priority scheme");
    world.ada().put(ofProject, "{\"id\": " + id + "}").expect(200);
    var kept = world.ada().get(ofProject + "?expand=projectKeys").json();
    assertThat(kept.path("projectKeys").toString()).isEqualTo("[\"OPS\"]");
    world.issue("Task", "x", ", \"priority\": {\"id\": \"1\"}");
    world.ada().put("/rest/api/2/priorityschemes/" + id, "{\"optionIds\": [\"3\"]}").expect(400);
    world.bob().get(ofProject).expect(403);
    world.ada().delete(ofProject + "/" + id).expect(200);
    world.ada().delete(ofProject + "/" + id).expect(404);
    world.ada().delete("/rest/api/2/priorityschemes/" + id).expect(204);
    world.ada().delete("/rest/api/2/priorityschemes/0").expect(403);
    var list = world.ada().get("/rest/api/2/priorityschemes").expect(200).json();
    assertThat(list.path("total").asInt()).isOne();
    assertThat(list.path("schemes").path(0).path("defaultScheme").asBoolean()).isTrue();
  }

  @Test
  void notificationSchemesAreSeenByThoseWhoAdministerTheirProjects() {
    var page = world.ada().get("/rest/api/2/notificationscheme").expect(200).json();
    assertThat(page.path("values").path(0).path("notificationSchemeEvents")).hasSize(17);
    String path = "/rest/api/2/notificationscheme/10000";
    assertThat(world.ada().get(path).expect(200).json().path("name").asString())
        .isEqualTo("Default Notification Scheme");
    world.bob().get(path).expect(404);
    world.ada().get("/rest/api/2/project/OPS/notificationscheme").expect(404);
    world.ada().put("/rest/api/2/project/OPS", "{\"notificationScheme\": 10000}").expect(200);
    var event =
        world
            .ada()
            .get("/rest/api/2/project/OPS/notificationscheme?expand=all")
            .expect(200)
            .json()
            .path("notificationSchemeEvents")
            .path(0);
    assertThat(event.path("event").path("name").asString()).isEqualTo("Issue Created");
    assertThat(event.path("notifications").path(0).path("notificationType").asString())
        .isEqualTo("CurrentAssignee");
  }
}
