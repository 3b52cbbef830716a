package dev.aloft.sandbox.jira.cloud.issuetype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class IssueTypeSchemesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private String scheme(String name, String types) {
    return site.ada()
        .post(
            "3/issuetypescheme", "{\"name\": \"%s\", \"issueTypeIds\": %s}".formatted(name, types))
        .expect(201)
        .json()
        .path("issueTypeSchemeId")
        .asString();
  }

  @Test
  void createsASchemeAndGivesItToAProject() {
    String project = site.project("ABC");
    String scheme = scheme("Own", "[\"10003\", \"10002\"]");
    site.ada()
        .put(
            "3/issuetypescheme/project",
            "{\"issueTypeSchemeId\": \"%s\", \"projectId\": \"%s\"}".formatted(scheme, project))
        .expect(204);
    var found = site.ada().get("3/issuetypescheme/project?projectId=" + project).expect(200).json();
    assertThat(found.at("/values/0/issueTypeScheme/id").asString()).isEqualTo(scheme);
    assertThat(found.at("/values/0/projectIds/0").asString()).isEqualTo(project);
    var types = site.ada().get("3/issuetype/project?projectId=" + project).expect(200).json();
    assertThat(types.valueStream().map(t -> t.path("name").asString()))
        .containsExactly("Bug", "Task");
  }

  @Test
  void refusesASchemeThatLacksTypesInUse() {
    String project = site.project("ABC");
    String scheme = scheme("Own", "[\"10002\"]");
    site.issues().inProject(project, 1, Set.of("10003"));
    site.ada()
        .put(
            "3/issuetypescheme/project",
            "{\"issueTypeSchemeId\": \"%s\", \"projectId\": \"%s\"}".formatted(scheme, project))
        .expect(400);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/issuetypescheme", "{\"name\": \"A\", \"issueTypeIds\": []}").expect(400);
    site.ada()
        .post("3/issuetypescheme", "{\"name\": \"A\", \"issueTypeIds\": [\"10004\"]}")
        .expect(400);
    site.ada()
        .post("3/issuetypescheme", "{\"name\": \"A\", \"issueTypeIds\": [\"77777\"]}")
        .expect(400);
    site.ada()
        .post(
            "3/issuetypescheme",
            """
            {"name": "A", "issueTypeIds": ["10002"], "defaultIssueTypeId": "10003"}\
            """)
        .expect(400);
    site.ada()
        .post(
            "3/issuetypescheme",
            "{\"name\": \"Default Issue Type Scheme\", \"issueTypeIds\": [\"10002\"]}")
        .expect(409);
    site.ada()
        .post(
            "3/issuetypescheme",
            "{\"name\": \"%s\", \"issueTypeIds\": [\"10002\"]}".formatted("x".repeat(256)))
        .expect(400);
    site.bob()
        .post("3/issuetypescheme", "{\"name\": \"A\", \"issueTypeIds\": [\"10002\"]}")
        .expect(403);
    site.bob().get("3/issuetypescheme").expect(403);
    site.ada().delete("3/issuetypescheme/10000").expect(400);
    site.ada().get("3/issuetypescheme/project").expect(400);
  }

  @Test
  void changesOrderAndContentOfAScheme() {
    String scheme = scheme("Own", "[\"10003\", \"10002\"]");
    String types = "3/issuetypescheme/" + scheme + "/issuetype";
    site.ada().put(types, "{\"issueTypeIds\": [\"10001\"]}").expect(204);
    site.ada().put(types, "{\"issueTypeIds\": [\"10001\"]}").expect(400);
    site.ada()
        .put(types + "/move", "{\"issueTypeIds\": [\"10001\"], \"position\": \"First\"}")
        .expect(204);
    site.ada().put(types + "/move", "{\"issueTypeIds\": [\"10001\"]}").expect(400);
    site.ada().delete(types + "/10003").expect(204);
    site.ada().delete(types + "/10003").expect(404);
    var mapping =
        site.ada().get("3/issuetypescheme/mapping?issueTypeSchemeId=" + scheme).expect(200).json();
    assertThat(mapping.path("values").valueStream().map(v -> v.path("issueTypeId").asString()))
        .containsExactly("10001", "10002");
    site.ada()
        .put(
            "3/issuetypescheme/" + scheme,
            "{\"name\": \"Renamed\", \"defaultIssueTypeId\": \"10002\"}")
        .expect(204);
    var read = site.ada().get("3/issuetypescheme?id=" + scheme).expect(200).json();
    assertThat(read.at("/values/0/name").asString()).isEqualTo("Renamed");
    assertThat(read.at("/values/0/defaultIssueTypeId").asString()).isEqualTo("10002");
    site.ada().delete("3/issuetypescheme/" + scheme).expect(204);
  }

  @Test
  void pagesThroughSchemes() {
    for (int i = 0; i < 3; i++) {
      scheme("S" + i, "[\"10002\"]");
    }
    var page = site.ada().get("3/issuetypescheme?startAt=1&maxResults=2").expect(200).json();
    assertThat(page.path("isLast").asBoolean()).isFalse();
    assertThat(page.path("total").asInt()).isEqualTo(4);
    assertThat(page.path("values").valueStream().map(v -> v.path("name").asString()))
        .containsExactly("S0", "S1");
  }
}
