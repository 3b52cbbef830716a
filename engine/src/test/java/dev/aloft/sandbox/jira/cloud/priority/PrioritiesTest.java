package dev.aloft.sandbox.jira.cloud.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class PrioritiesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aFreshSiteHasFivePrioritiesAndMediumAsDefault() {
    var all = site.ada().get("3/priority/search").expect(200).json();
    assertThat(all.path("values").valueStream().map(p -> p.path("name").asString()))
        .containsExactly("Highest", "High", "Medium", "Low", "Lowest");
    var standard = site.ada().get("3/priority/search?onlyDefault=true").expect(200).json();
    assertThat(standard.at("/values/0/name").asString()).isEqualTo("Medium");
  }

  @Test
  void createsChangesAndMovesPriorities() {
    String id =
        site.ada()
            .post(
                "3/priority",
                """
                {"name": "Blocker", "statusColor": "#ff0000", "avatarId": 10301}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada()
        .put("3/priority/move", "{\"ids\": [\"%s\"], \"position\": \"First\"}".formatted(id))
        .expect(204);
    site.ada().put("3/priority/" + id, "{\"description\": \"stops all\"}").expect(204);
    site.ada().put("3/priority/default", "{\"id\": \"%s\"}".formatted(id)).expect(204);
    var first = site.ada().get("3/priority").expect(200).json().path(0);
    assertThat(first.path("name").asString()).isEqualTo("Blocker");
    assertThat(first.path("description").asString()).isEqualTo("stops all");
    assertThat(first.path("isDefault").asBoolean()).isTrue();
    String project = site.project("ABC");
    assertThat(
            site.ada()
                .get("3/priority/search?projectId=" + project)
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(6);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/priority", "{\"name\": \"A\", \"avatarId\": 10301}").expect(400);
    site.ada()
        .post("3/priority", "{\"name\": \"A\", \"statusColor\": \"red\", \"avatarId\": 10301}")
        .expect(400);
    site.ada().post("3/priority", "{\"name\": \"A\", \"statusColor\": \"#fff\"}").expect(400);
    assertThat(
            site.ada()
                .post(
                    "3/priority",
                    """
                    {"name": "A", "statusColor": "#fff", "avatarId": 10301,
                     "iconUrl": "/images/icons/priorities/blocker.png"}\
                    """)
                .expect(400)
                .error("iconUrl"))
        .isNotEmpty();
    site.ada()
        .post("3/priority", "{\"name\": \"high\", \"statusColor\": \"#fff\", \"avatarId\": 10301}")
        .expect(400);
    site.bob()
        .post("3/priority", "{\"name\": \"A\", \"statusColor\": \"#fff\", \"avatarId\": 10301}")
        .expect(403);
    site.ada().put("3/priority/1", "{}").expect(400);
    site.ada().get("3/priority/99").expect(404);
  }

  private String schemeOfTwo(String project) {
    return site.ada()
        .post(
            "3/priorityscheme",
            """
            {"name": "Two", "priorityIds": [2, 4], "defaultPriorityId": 4, "projectIds": [%s]}\
            """
                .formatted(project))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void givesAProjectASchemeOfItsOwn() {
    String project = site.project("ABC");
    String scheme = schemeOfTwo(project);
    assertThat(
            site.ada()
                .get("3/priority/search?projectId=" + project)
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(2);
    var list = site.ada().get("3/priorityscheme?expand=priorities").expect(200).json();
    assertThat(list.path("total").asInt()).isEqualTo(2);
    var priorities =
        site.ada().get("3/priorityscheme/" + scheme + "/priorities").expect(200).json();
    assertThat(priorities.at("/values/1/name").asString()).isEqualTo("Low");
    site.ada().delete("3/priorityscheme/" + scheme).expect(400);
  }

  @Test
  void refusesASchemeThatTakesPrioritiesFromIssues() {
    String project = site.project("ABC");
    site.issues().inProject(project, 3, Set.of("10001"));
    assertThat(
            site.ada()
                .post(
                    "3/priorityscheme",
                    """
                    {"name": "Two", "priorityIds": [2, 4], "defaultPriorityId": 4,
                     "projectIds": [%s]}\
                    """
                        .formatted(project))
                .expect(400)
                .messages())
        .contains("require mapping");
    site.ada()
        .post(
            "3/priorityscheme",
            "{\"name\": \"Two\", \"priorityIds\": [2, 4], \"defaultPriorityId\": 3}")
        .expect(400);
    site.ada()
        .post(
            "3/priorityscheme",
            "{\"name\": \"Two\", \"priorityIds\": [], \"defaultPriorityId\": 3}")
        .expect(400);
  }

  @Test
  void aSchemeGivesAndTakesPrioritiesAndMovesTheIssuesThatLoseTheirs() {
    String project = site.project("ABC");
    String scheme = schemeOfTwo(project);
    String path = "3/priorityscheme/" + scheme;
    assertThat(
            site.ada()
                .get("3/priorityscheme/priorities/available?query=low&schemeId=" + scheme)
                .expect(200)
                .json()
                .at("/values/0/name")
                .asString())
        .isEqualTo("Lowest");
    assertThat(site.ada().get(path + "/projects").expect(200).json().at("/values/0/key").asString())
        .isEqualTo("ABC");
    site.issues().using(project, "priority", Set.of("2"));
    String change = "{\"priorities\": {\"add\": {\"ids\": [5]}, \"remove\": {\"ids\": [2]}}%s}";
    assertThat(
            site.ada()
                .post(
                    "3/priorityscheme/mappings",
                    "{\"schemeId\": %s, \"priorities\": {\"remove\": [2]}}".formatted(scheme))
                .expect(200)
                .json()
                .at("/values/0/id")
                .asString())
        .isEqualTo("2");
    assertThat(site.ada().put(path, change.formatted("")).expect(400).messages())
        .contains("require mapping");
    var changed =
        site.ada()
            .put(path, change.formatted(", \"name\": \"Own\", \"mappings\": {\"in\": {\"2\": 5}}"))
            .expect(202)
            .json();
    assertThat(changed.at("/priorityScheme/name").asString()).isEqualTo("Own");
    assertThat(changed.at("/task/status").asString()).isEqualTo("COMPLETE");
    assertThat(site.issues().happened())
        .containsExactly("in " + project + " replace priority 2 by 5");
    site.issues().using(project, "priority", Set.of("5"));
    site.ada()
        .put(path, "{\"projects\": {\"remove\": {\"ids\": [%s]}}}".formatted(project))
        .expect(202);
    assertThat(site.ada().get(path + "/projects").json().path("total").asInt()).isZero();
    site.ada().put(path, "{\"defaultPriorityId\": 2}").expect(400);
    site.bob().put(path, "{}").expect(403);
  }
}
