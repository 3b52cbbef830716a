package dev.aloft.sandbox.jira.cloud.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.jira.cloud.RunningSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ScreensTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private String screen(String name) {
    return site.ada()
        .post("3/screens", "{\"name\": \"%s\"}".formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private String tab(String screen) {
    return site.ada()
        .get("3/screens/" + screen + "/tabs")
        .expect(200)
        .json()
        .at("/0/id")
        .asString();
  }

  @Test
  void makesAScreenWithOneTabAndPutsFieldsOnIt() {
    String screen = screen("Migration");
    String fields = "3/screens/" + screen + "/tabs/" + tab(screen) + "/fields";
    for (String field : new String[] {"summary", "description", "labels"}) {
      site.ada().post(fields, "{\"fieldId\": \"%s\"}".formatted(field)).expect(200);
    }
    site.ada().post(fields + "/labels/move", "{\"position\": \"First\"}").expect(204);
    site.ada().post(fields + "/summary/move", "{\"position\": \"Later\"}").expect(204);
    var read = site.ada().get(fields).expect(200).json();
    assertThat(read.valueStream().map(f -> f.path("id").asString()))
        .containsExactly("labels", "description", "summary");
    var free = site.ada().get("3/screens/" + screen + "/availableFields").expect(200).json();
    assertThat(free.valueStream().map(f -> f.path("id").asString()))
        .contains("duedate")
        .doesNotContain("labels", "created");
    site.ada().delete(fields + "/labels").expect(204);
    site.ada().delete(fields + "/labels").expect(404);
  }

  @Test
  void twoScreensHaveOneNameWhereTheSiteLetsThem() {
    try (CloudWorld world = new CloudWorld(Behaviour.usual().with(Quirk.TWIN_SCREENS))) {
      world.ada().post("/rest/api/3/screens", "{\"name\": \"Twin\"}").expect(201);
      world.ada().post("/rest/api/3/screens", "{\"name\": \"twin\"}").expect(201);
    }
  }

  @Test
  void keepsAFieldOnOneTabOfAScreen() {
    String screen = screen("Two tabs");
    String tabs = "3/screens/" + screen + "/tabs";
    String second =
        site.ada().post(tabs, "{\"name\": \"More\"}").expect(200).json().path("id").asString();
    site.ada()
        .post(
            tabs + "/" + tab(screen) + "/fields?skipFieldAssociation=true",
            "{\"fieldId\": \"summary\"}")
        .expect(200);
    site.ada().post(tabs + "/" + second + "/fields", "{\"fieldId\": \"summary\"}").expect(400);
    site.ada().post(tabs, "{\"name\": \"more\"}").expect(400);
    site.ada().post(tabs + "/" + second + "/move/0", "").expect(204);
    assertThat(site.ada().get(tabs).expect(200).json().at("/0/name").asString()).isEqualTo("More");
    site.ada().put(tabs + "/" + second, "{\"name\": \"Rest\"}").expect(200);
    site.ada().delete(tabs + "/" + second).expect(204);
    site.ada().delete(tabs + "/" + tab(screen)).expect(400);
    assertThat(site.ada().get("3/screens/tabs?screenId=" + screen).expect(200).json().size())
        .isEqualTo(1);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    String screen = screen("Migration");
    String fields = "3/screens/" + screen + "/tabs/" + tab(screen) + "/fields";
    site.ada().post("3/screens", "{\"name\": \"migration\"}").expect(400);
    site.ada().post("3/screens", "{\"name\": \"%s\"}".formatted("x".repeat(256))).expect(400);
    site.ada().post("3/screens", "{\"description\": \"nameless\"}").expect(400);
    site.bob().post("3/screens", "{\"name\": \"Mine\"}").expect(403);
    site.bob().get("3/screens/1/tabs").expect(403);
    site.ada().post(fields, "{\"fieldId\": \"customfield_99999\"}").expect(404);
    site.ada().post(fields, "{\"fieldId\": \"created\"}").expect(400);
    site.ada().post(fields, "{}").expect(400);
    site.ada().delete("3/screens/1").expect(400);
    site.ada().get("3/screens/9999/tabs").expect(404);
    site.ada().get("3/screens/tabs").expect(400);
  }

  @Test
  void letsAProjectAdministratorSeeTheScreensOfHisProject() {
    String project = site.project("ABC");
    site.ada()
        .put(
            "3/project/" + project + "/role/10002",
            "{\"categorisedActors\": {\"atlassian-user-role-actor\": [\"%s\"]}}"
                .formatted(site.bobId()))
        .expect(200);
    site.bob().get("3/screens/1/tabs?projectKey=ABC").expect(200);
    site.bob().get("3/screens/2/tabs?projectKey=ABC").expect(403);
  }

  @Test
  void serveIssueTypesThroughSchemes() {
    String screen = screen("Bugs");
    String scheme =
        site.ada()
            .post(
                "3/screenscheme",
                "{\"name\": \"Bug screens\", \"screens\": {\"default\": 1, \"create\": %s}}"
                    .formatted(screen))
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada()
        .post("3/screenscheme", "{\"name\": \"X\", \"screens\": {\"create\": 1}}")
        .expect(400);
    site.ada()
        .post("3/screenscheme", "{\"name\": \"X\", \"screens\": {\"default\": 9999}}")
        .expect(404);
    site.ada().delete("3/screens/" + screen).expect(400);
    String types =
        site.ada()
            .post(
                "3/issuetypescreenscheme",
                """
                {"name": "By type", "issueTypeMappings": [
                  {"issueTypeId": "default", "screenSchemeId": "1"},
                  {"issueTypeId": "10003", "screenSchemeId": "%s"}]}\
                """
                    .formatted(scheme))
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada()
        .post(
            "3/issuetypescreenscheme",
            """
            {"name": "No default", "issueTypeMappings": [
              {"issueTypeId": "10003", "screenSchemeId": "1"}]}\
            """)
        .expect(400);
    String project = site.project("ABC");
    site.ada()
        .put(
            "3/issuetypescreenscheme/project",
            "{\"issueTypeScreenSchemeId\": \"%s\", \"projectId\": \"%s\"}"
                .formatted(types, project))
        .expect(204);
    var found =
        site.ada().get("3/issuetypescreenscheme/project?projectId=" + project).expect(200).json();
    assertThat(found.at("/values/0/issueTypeScreenScheme/id").asString()).isEqualTo(types);
    String own = "3/issuetypescreenscheme/" + types;
    site.ada()
        .put(
            own + "/mapping",
            "{\"issueTypeMappings\": [{\"issueTypeId\": \"10002\", \"screenSchemeId\": \"1\"}]}")
        .expect(204);
    site.ada()
        .put(
            own + "/mapping",
            "{\"issueTypeMappings\": [{\"issueTypeId\": \"10002\", \"screenSchemeId\": \"1\"}]}")
        .expect(400);
    site.ada()
        .put(own + "/mapping/default", "{\"screenSchemeId\": \"%s\"}".formatted(scheme))
        .expect(204);
    site.ada().post(own + "/mapping/remove", "{\"issueTypeIds\": [\"10003\"]}").expect(204);
    site.ada().post(own + "/mapping/remove", "{\"issueTypeIds\": [\"10003\"]}").expect(404);
    var mapping =
        site.ada()
            .get("3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=" + types)
            .expect(200)
            .json();
    assertThat(mapping.path("values").valueStream().map(v -> v.path("issueTypeId").asString()))
        .containsExactly("10002", "default");
    site.ada().delete(own).expect(400);
    site.ada().delete("3/screenscheme/" + scheme).expect(400);
    site.ada()
        .put(
            "3/screenscheme/" + scheme,
            "{\"screens\": {\"edit\": \"%s\"}, \"description\": \"x\"}".formatted(screen))
        .expect(204);
    var read = site.ada().get("3/screenscheme?id=" + scheme).expect(200).json();
    assertThat(read.at("/values/0/screens/create").asString()).isEqualTo(screen);
    assertThat(read.at("/values/0/screens/edit").asString()).isEqualTo(screen);
  }
}
