package dev.aloft.sandbox.jira.cloud.issuetype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class IssueTypesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aFreshSiteHasTheFiveTypesWithTheirLevels() {
    var types = site.ada().get("3/issuetype").expect(200).json();
    assertThat(types.valueStream().map(t -> t.path("name").asString()))
        .containsExactly("Epic", "Story", "Task", "Bug", "Subtask");
    assertThat(types.valueStream().map(t -> t.path("hierarchyLevel").asInt()))
        .containsExactly(1, 0, 0, 0, -1);
  }

  @Test
  void createsUpdatesAndDeletesAType() {
    var made =
        site.ada()
            .post(
                "3/issuetype",
                """
                {"name": "Risk", "description": "What may go wrong", "hierarchyLevel": -1}\
                """)
            .expect(201)
            .json();
    String id = made.path("id").asString();
    assertThat(made.path("subtask").asBoolean()).isTrue();
    site.ada().put("3/issuetype/" + id, "{\"name\": \"Hazard\"}").expect(200);
    var read = site.ada().get("3/issuetype/" + id).expect(200).json();
    assertThat(read.path("name").asString()).isEqualTo("Hazard");
    assertThat(read.path("description").asString()).isEqualTo("What may go wrong");
    site.ada().delete("3/issuetype/" + id).expect(204);
    site.ada().get("3/issuetype/" + id).expect(404);
  }

  @Test
  void putsANewTypeIntoTheDefaultScheme() {
    String id =
        site.ada()
            .post("3/issuetype", "{\"name\": \"Risk\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    var mapping = site.ada().get("3/issuetypescheme/mapping").expect(200).json();
    assertThat(mapping.path("values").valueStream().map(v -> v.path("issueTypeId").asString()))
        .contains(id);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    assertThat(
            site.ada()
                .post("3/issuetype", "{\"name\": \"%s\"}".formatted("x".repeat(61)))
                .expect(400)
                .error("name"))
        .contains("60");
    site.ada().post("3/issuetype", "{\"description\": \"nameless\"}").expect(400);
    site.ada().post("3/issuetype", "{\"name\": \"Big\", \"hierarchyLevel\": 1}").expect(400);
    site.ada().post("3/issuetype", "{\"name\": \"story\"}").expect(409);
    site.ada().post("3/issuetype", "{\"name\": 5}").expect(400);
    site.bob().post("3/issuetype", "{\"name\": \"Mine\"}").expect(403);
    site.ada().put("3/issuetype/10001", "{\"name\": \"Bug\"}").expect(409);
    site.ada().get("3/issuetype/99999").expect(404);
  }

  @Test
  void deletesATypeInUseOnlyForAnAlternative() {
    site.issues().holding("issuetype", "10003", 4);
    site.ada().delete("3/issuetype/10003").expect(404);
    site.ada().delete("3/issuetype/10003?alternativeIssueTypeId=10004").expect(409);
    site.ada().delete("3/issuetype/10003?alternativeIssueTypeId=10002").expect(204);
    assertThat(site.issues().happened()).containsExactly("replace issuetype 10003 by 10002");
  }

  @Test
  void listsTheTypesOfAProjectByLevel() {
    String project = site.project("ABC");
    var epics =
        site.ada().get("3/issuetype/project?level=1&projectId=" + project).expect(200).json();
    assertThat(epics.valueStream().map(t -> t.path("name").asString())).containsExactly("Epic");
    site.ada().get("3/issuetype/project?projectId=99999").expect(404);
  }

  @Test
  void keepsPropertiesOfATypeOnTheirOwn() {
    site.ada().put("3/issuetype/10001/properties/stamp", "{\"source\": \"7\"}").expect(201);
    site.ada().put("3/issuetype/10001/properties/stamp", "{\"source\": \"8\"}").expect(200);
    assertThat(
            site.ada()
                .get("3/issuetype/10001/properties/stamp")
                .expect(200)
                .json()
                .path("value")
                .path("source")
                .asString())
        .isEqualTo("8");
    assertThat(
            site.ada().get("3/issuetype/10001/properties").expect(200).json().path("keys").size())
        .isEqualTo(1);
    site.ada()
        .put("3/issuetype/10001/properties/big", "\"%s\"".formatted("x".repeat(32_768)))
        .expect(400);
    site.ada().delete("3/issuetype/10001/properties/stamp").expect(204);
    site.ada().get("3/issuetype/10001/properties/stamp").expect(404);
  }
}
