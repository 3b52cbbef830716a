package dev.aloft.sandbox.jira.cloud.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ProjectsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private String body(String key, String name, String more) {
    return """
    {"key": "%s", "name": "%s", "projectTypeKey": "software", "leadAccountId": "%s"%s}\
    """
        .formatted(key, name, site.adaId(), more);
  }

  @Test
  void makesAProjectWithTheDefaultSchemes() {
    site.ada()
        .post(
            "3/project",
            body(
                "OPS",
                "Operations",
                ", \"description\": \"runs\", \"assigneeType\": \"PROJECT_LEAD\""))
        .expect(201);
    var read = site.ada().get("3/project/OPS?expand=insight").expect(200).json();
    assertThat(read.path("name").asString()).isEqualTo("Operations");
    assertThat(read.path("description").asString()).isEqualTo("runs");
    assertThat(read.path("style").asString()).isEqualTo("classic");
    assertThat(read.at("/lead/accountId").asString()).isEqualTo(site.adaId());
    assertThat(read.path("issueTypes").size()).isEqualTo(5);
    assertThat(read.at("/insight/totalIssueCount").asInt()).isZero();
    assertThat(read.path("roles").has("Administrators")).isTrue();
    assertThat(
            site.ada().get("3/project/OPS/permissionscheme").expect(200).json().path("id").asInt())
        .isZero();
  }

  @Test
  void takesSchemesAtCreationOrATemplateButNotBoth() {
    String scheme =
        site.ada()
            .post("3/issuetypescheme", "{\"name\": \"Own\", \"issueTypeIds\": [\"10002\"]}")
            .expect(201)
            .json()
            .path("issueTypeSchemeId")
            .asString();
    site.ada()
        .post("3/project", body("ABC", "Abc", ", \"issueTypeScheme\": " + scheme))
        .expect(201);
    assertThat(site.ada().get("3/project/ABC").expect(200).json().path("issueTypes").size())
        .isEqualTo(1);
    String template =
        ", \"projectTemplateKey\": \"com.pyxis.greenhopper.jira:gh-simplified-kanban-classic\"";
    site.ada()
        .post("3/project", body("DEF", "Def", template + ", \"issueTypeScheme\": " + scheme))
        .expect(400);
    String project =
        site.ada()
            .post("3/project", body("DEF", "Def", template))
            .expect(201)
            .json()
            .path("id")
            .asString();
    var own = site.ada().get("3/workflowscheme/project?projectId=" + project).expect(200).json();
    assertThat(own.at("/values/0/workflowScheme/id").isNumber()).isTrue();
    site.ada()
        .post(
            "3/project",
            body(
                "GHI",
                "Ghi",
                ", \"projectTemplateKey\":"
                    + " \"com.pyxis.greenhopper.jira:gh-simplified-agility-scrum\""))
        .expect(400);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    for (String key : List.of("a", "A", "1AB", "AB-C", "abc", "ABCDEFGHIJK", "")) {
      assertThat(
              site.ada().post("3/project", body(key, "Name", "")).expect(400).error("projectKey"))
          .isNotEmpty();
    }
    site.ada().post("3/project", body("OPS", "Operations", "")).expect(201);
    assertThat(
            site.ada().post("3/project", body("OPS", "Other", "")).expect(400).error("projectKey"))
        .contains("Operations");
    assertThat(
            site.ada()
                .post("3/project", body("OPT", "operations", ""))
                .expect(400)
                .error("projectName"))
        .isNotEmpty();
    assertThat(
            site.ada()
                .post("3/project", body("OPT", "x".repeat(81), ""))
                .expect(400)
                .error("projectName"))
        .isNotEmpty();
    assertThat(
            site.ada()
                .post("3/project", body("OPT", "Opt", "").replace(site.adaId(), "nobody"))
                .expect(400)
                .error("projectLead"))
        .isNotEmpty();
    site.ada().post("3/project", body("OPT", "Opt", ", \"workflowScheme\": 0")).expect(400);
    site.ada().post("3/project", body("OPT", "Opt", ", \"permissionScheme\": 99")).expect(400);
    site.ada().post("3/project", body("OPT", "Opt", ", \"categoryId\": 99")).expect(400);
    site.ada().post("3/project", body("OPT", "Opt", ", \"lead\": \"ada\"")).expect(400);
    site.ada()
        .post("3/project", body("OPT", "Opt", "").replace("software", "portfolio"))
        .expect(400);
    site.ada()
        .post("3/project", body("OPT", "Opt", "").replace("\"projectTypeKey\": \"software\", ", ""))
        .expect(400);
    site.ada().post("3/project", body("OPT", "Opt", ", \"url\": \"nowhere\"")).expect(400);
    site.ada().post("3/project", body("OPT", "Opt", ", \"style\": \"classic\"")).expect(400);
    site.bob().post("3/project", body("OPT", "Opt", "")).expect(403);
    site.ada().get("3/project/NONE").expect(404);
  }

  @Test
  void keepsFormerKeysUntilTheyAreReleased() {
    site.project("OLD");
    site.ada().put("3/project/OLD", "{\"key\": \"NEW\"}").expect(200);
    assertThat(site.ada().get("3/project/OLD").expect(200).json().path("key").asString())
        .isEqualTo("NEW");
    site.ada().post("3/project", body("OLD", "Again", "")).expect(400);
    site.ada().put("3/project/NEW", "{\"releasedProjectKeys\": [\"XYZ\"]}").expect(400);
    site.ada().put("3/project/NEW", "{\"releasedProjectKeys\": [\"OLD\"]}").expect(200);
    site.ada().get("3/project/OLD").expect(404);
    site.ada().post("3/project", body("OLD", "Again", "")).expect(201);
  }

  @Test
  void tellsAllItsKeysToThoseWhoAsk() {
    site.project("NEW");
    site.ada().put("3/project/NEW", "{\"key\": \"NEWER\"}").expect(200);
    var read = site.ada().get("3/project/NEWER?expand=projectKeys").expect(200).json();
    assertThat(read.path("projectKeys").valueStream().map(key -> key.asString()))
        .containsExactly("NEWER", "NEW");
    assertThat(site.ada().get("3/project/NEWER").json().has("projectKeys")).isFalse();
    assertThat(
            site.ada()
                .get("3/project/search?expand=projectKeys")
                .expect(200)
                .json()
                .at("/values/0/projectKeys/0")
                .asString())
        .isEqualTo("NEWER");
  }

  @Test
  void archivesAProjectOutOfTheListsUntilItIsRestored() {
    site.project("OLD");
    site.bob().post("3/project/OLD/archive", "").expect(403);
    site.ada().post("3/project/NONE/archive", "").expect(404);
    site.ada().post("3/project/OLD/archive", "").expect(204);
    site.ada().post("3/project/OLD/archive", "").expect(400);
    var read = site.ada().get("3/project/OLD").expect(200).json();
    assertThat(read.path("archived").asBoolean()).isTrue();
    assertThat(read.at("/archivedBy/accountId").asString()).isEqualTo(site.adaId());
    assertThat(site.ada().get("3/project").expect(200).json().size()).isZero();
    assertThat(site.ada().get("3/project/search").expect(200).json().path("total").asInt())
        .isZero();
    var archived = site.ada().get("3/project/search?status=archived&orderBy=archivedDate");
    assertThat(archived.expect(200).json().at("/values/0/key").asString()).isEqualTo("OLD");
    assertThat(site.ada().delete("3/project/OLD").expect(400).messages()).contains("restore it");
    site.bob().post("3/project/OLD/restore", "").expect(404);
    assertThat(site.ada().post("3/project/OLD/restore", "").expect(200).json().has("archived"))
        .isFalse();
    site.ada().delete("3/project/OLD").expect(204);
  }

  @Test
  void letsProjectAdministratorsChangeDetailsButNotSchemes() {
    site.project("ABC");
    site.bob().put("3/project/ABC", "{\"description\": \"mine\"}").expect(403);
    site.ada()
        .post("3/project/ABC/role/10002", "{\"user\": [\"%s\"]}".formatted(site.bobId()))
        .expect(200);
    site.bob().put("3/project/ABC", "{\"description\": \"mine\"}").expect(200);
    site.bob().put("3/project/ABC", "{\"notificationScheme\": 10000}").expect(403);
    site.bob().put("3/project/ABC", "{\"key\": \"ABD\"}").expect(403);
    site.bob().delete("3/project/ABC").expect(404);
  }

  @Test
  void keepsADeletedProjectsKeyUntilItIsGoneForGood() {
    String id = site.project("ABC");
    site.ada().delete("3/project/ABC").expect(204);
    site.ada().get("3/project/ABC").expect(404);
    site.ada().post("3/project", body("ABC", "Again", "")).expect(400);
    assertThat(
            site.ada()
                .get("3/project/search?status=deleted")
                .expect(200)
                .json()
                .at("/values/0/deleted")
                .asBoolean())
        .isTrue();
    site.ada().post("3/project/ABC/restore", "").expect(200);
    site.ada().get("3/project/ABC").expect(200);
    site.ada().delete("3/project/ABC?enableUndo=false").expect(204);
    site.ada().post("3/project", body("ABC", "Again", "")).expect(201);
    assertThat(site.issues().happened()).containsExactly("delete all of " + id);
  }

  @Test
  void assignsANotificationSchemeThroughAnUpdate() {
    site.project("ABC");
    String quiet =
        site.ada()
            .post("3/notificationscheme", "{\"name\": \"Quiet\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada().put("3/project/ABC", "{\"notificationScheme\": %s}".formatted(quiet)).expect(200);
    assertThat(
            site.ada()
                .get("3/project/ABC/notificationscheme")
                .expect(200)
                .json()
                .path("name")
                .asString())
        .isEqualTo("Quiet");
    site.ada().put("3/project/ABC", "{\"notificationScheme\": 999}").expect(400);
  }

  @Test
  void tellsValidKeysAndNames() {
    site.project("ABC");
    assertThat(
            site.ada()
                .get("3/projectvalidate/key?key=ABC")
                .expect(200)
                .json()
                .at("/errors/projectKey")
                .asString())
        .contains("ABC");
    assertThat(
            site.ada()
                .get("3/projectvalidate/key?key=XYZ")
                .expect(200)
                .json()
                .path("errors")
                .size())
        .isZero();
    assertThat(
            site.ada()
                .get("3/projectvalidate/validProjectKey?key=XYZ")
                .expect(200)
                .json()
                .asString())
        .isEqualTo("XYZ");
    assertThat(
            site.ada()
                .get("3/projectvalidate/validProjectName?name=Project%20ABC")
                .expect(200)
                .json()
                .asString())
        .isEqualTo("Project ABC 2");
  }
}
