package dev.aloft.sandbox.jira.cloud.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class VersionsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private final String project = site.project("ABC");

  private String version(String name, String more) {
    return site.ada()
        .post("3/version", "{\"projectId\": %s, \"name\": \"%s\"%s}".formatted(project, name, more))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private List<String> names() {
    return site.ada()
        .get("3/project/ABC/versions")
        .expect(200)
        .json()
        .valueStream()
        .map(v -> v.path("name").asString())
        .toList();
  }

  @Test
  void honoursReleasedOnlyInAnUpdate() {
    String id = version("1.0", ", \"released\": true, \"releaseDate\": \"2026-05-01\"");
    var read = site.ada().get("3/version/" + id).expect(200).json();
    assertThat(read.path("released").asBoolean()).isFalse();
    assertThat(read.path("overdue").asBoolean()).isTrue();
    site.ada().put("3/version/" + id, "{\"released\": true, \"archived\": true}").expect(200);
    read = site.bob().get("3/version/" + id).expect(200).json();
    assertThat(read.path("released").asBoolean()).isTrue();
    assertThat(read.path("archived").asBoolean()).isTrue();
    assertThat(read.path("releaseDate").asString()).isEqualTo("2026-05-01");
  }

  @Test
  void movesVersionsAmongThoseOfTheirProject() {
    String one = version("1", "");
    String two = version("2", "");
    version("3", "");
    site.ada().post("3/version/" + one + "/move", "{\"position\": \"Last\"}").expect(200);
    assertThat(names()).containsExactly("2", "3", "1");
    site.ada()
        .post(
            "3/version/" + two + "/move",
            "{\"after\": \"https://acme.example/rest/api/3/version/%s\"}".formatted(one))
        .expect(200);
    assertThat(names()).containsExactly("3", "1", "2");
    site.ada().post("3/version/" + two + "/move", "{\"position\": \"Earlier\"}").expect(200);
    assertThat(names()).containsExactly("3", "2", "1");
    site.ada().post("3/version/" + two + "/move", "{}").expect(400);
    site.ada().post("3/version/" + two + "/move", "{\"position\": \"Middle\"}").expect(400);
    site.ada().post("3/version/" + two + "/move", "{\"after\": \"x/99\"}").expect(404);
  }

  @Test
  void deletesAndReplacesVersions() {
    String one = version("1", "");
    String two = version("2", "");
    String three = version("3", "");
    site.ada()
        .post("3/version/" + one + "/removeAndSwap", "{\"moveFixIssuesTo\": %s}".formatted(two))
        .expect(204);
    site.ada().put("3/version/" + two + "/mergeto/" + three, "").expect(204);
    site.ada().put("3/version/" + three + "/mergeto/" + three, "").expect(400);
    assertThat(names()).containsExactly("3");
    assertThat(site.issues().happened())
        .containsExactly(
            "replace fixVersions " + one + " by " + two,
            "replace versions " + one + " by nothing",
            "replace fixVersions " + two + " by " + three,
            "replace versions " + two + " by nothing");
  }

  @Test
  void filtersPagesByState() {
    version("1", ", \"archived\": true");
    String two = version("2", ", \"description\": \"the second\"");
    site.ada().put("3/version/" + two, "{\"released\": true}").expect(200);
    version("3", "");
    assertThat(page("status=released,archived")).containsExactly("1", "2");
    assertThat(page("query=SECOND")).containsExactly("2");
    assertThat(page("orderBy=-sequence")).containsExactly("3", "2", "1");
  }

  private List<String> page(String query) {
    return site.ada()
        .get("3/project/ABC/version?" + query)
        .expect(200)
        .json()
        .path("values")
        .valueStream()
        .map(v -> v.path("name").asString())
        .toList();
  }

  @Test
  void refusesWhatTheProductRefuses() {
    version("1", "");
    String body = "{\"projectId\": %s, \"name\": \"%s\"%s}";
    site.ada().post("3/version", body.formatted(project, "1", "")).expect(400);
    site.ada().post("3/version", body.formatted(project, "x".repeat(256), "")).expect(400);
    site.ada()
        .post(
            "3/version",
            body.formatted(project, "2", ", \"description\": \"%s\"".formatted("ä".repeat(8193))))
        .expect(400);
    site.ada()
        .post("3/version", body.formatted(project, "2", ", \"releaseDate\": \"1/May/26\""))
        .expect(400);
    site.ada()
        .post(
            "3/version",
            body.formatted(
                project, "2", ", \"startDate\": \"2026-05-02\", \"releaseDate\": \"2026-05-01\""))
        .expect(400);
    site.ada().post("3/version", "{\"name\": \"2\"}").expect(400);
    site.ada().post("3/version", body.formatted("99999", "2", "")).expect(404);
    site.bob().post("3/version", body.formatted(project, "2", "")).expect(404);
    site.ada().get("3/version/1").expect(404);
  }
}
