package dev.aloft.sandbox.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityScheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Projects, what lies in them, people, groups, roles, permissions, fields. */
@Tag("shared")
class AdministrationTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void projectsAreCreatedChangedAndDeleted() {
    var created =
        world
            .ada()
            .post(
                "/rest/api/2/project",
                """
                {"key": "NEW", "name": "New", "lead": "bob", "projectTypeKey": "software",
                 "projectTemplateKey": "com.pyxis.greenhopper.jira:gh-scrum-template"}\
                """)
            .expect(201)
            .json();
    assertThat(created.path("id").isNumber()).isTrue();
    world.ada().put("/rest/api/2/project/NEW", "{\"key\": \"NEWER\", \"name\": \"N\"}").expect(200);
    var project = world.bob().get("/rest/api/2/project/NEW?expand=projectKeys").expect(200).json();
    assertThat(project.path("key").asString()).isEqualTo("NEWER");
    assertThat(project.path("projectKeys").toString()).isEqualTo("[\"NEWER\",\"NEW\"]");
    assertThat(project.path("issueTypes")).hasSize(5);
    world.bob().delete("/rest/api/2/project/NEWER").expect(403);
    world.ada().delete("/rest/api/2/project/NEWER").expect(204);
    world.ada().get("/rest/api/2/project/NEWER").expect(404);
  }

  @Test
  void projectsNeedKeysNamesAndLeadsOfTheirOwn() {
    var errors =
        world
            .ada()
            .post(
                "/rest/api/2/project",
                """
                {"key": "OPS", "name": "operations", "lead": "eve", "projectTypeKey": "fun"}\
                """)
            .expect(400)
            .json()
            .path("errors");
    assertThat(errors.propertyNames())
        .containsExactlyInAnyOrder("projectKey", "projectName", "projectLead", "projectType");
    world.bob().post("/rest/api/2/project", "{\"key\": \"B\"}").expect(403);
    var wrong = world.ada().get("/rest/api/2/projectvalidate/key?key=a-b").expect(200).json();
    assertThat(wrong.path("errors").has("projectKey")).isTrue();
  }

  @Test
  void versionsAreReleasedMovedMergedAndRemoved() {
    String one = version("1.0");
    String two = version("2.0");
    world
        .ada()
        .post("/rest/api/2/version", "{\"name\": \"1.0\", \"project\": \"OPS\"}")
        .expect(400);
    world.bob().post("/rest/api/2/version", "{\"name\": \"3\", \"project\": \"OPS\"}").expect(403);
    world
        .ada()
        .put("/rest/api/2/version/" + one, "{\"released\": true, \"releaseDate\": \"2026-05-01\"}")
        .expect(200);
    world
        .ada()
        .post("/rest/api/2/version/" + two + "/move", "{\"position\": \"First\"}")
        .expect(200);
    var list = world.bob().get("/rest/api/2/project/OPS/versions").expect(200).json();
    assertThat(list.path(0).path("name").asString()).isEqualTo("2.0");
    assertThat(list.path(1).path("userReleaseDate").asString()).isEqualTo("01/May/26");
    String key = world.issue("Bug", "x", ", \"fixVersions\": [{\"name\": \"1.0\"}]");
    var counts = world.ada().get("/rest/api/2/version/" + one + "/relatedIssueCounts").json();
    assertThat(counts.path("issuesFixedCount").asInt()).isEqualTo(1);
    world.ada().put("/rest/api/2/version/" + one + "/mergeto/" + two, "").expect(204);
    var fields = world.ada().get("/rest/api/2/issue/" + key).json().path("fields");
    assertThat(fields.path("fixVersions").path(0).path("name").asString()).isEqualTo("2.0");
    world.ada().post("/rest/api/2/version/" + two + "/removeAndSwap", "{}").expect(204);
    assertThat(world.ada().get("/rest/api/2/project/OPS/version").json().path("total").asInt())
        .isZero();
  }

  private String version(String name) {
    return world
        .ada()
        .post(
            "/rest/api/2/version",
            "{\"name\": \"" + name + "\", \"projectId\": " + world.ops().id() + "}")
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void componentsHaveLeadsAndIssues() {
    String id =
        world
            .ada()
            .post(
                "/rest/api/2/component",
                """
                {"name": "Engine", "project": "OPS", "leadUserName": "bob",
                 "assigneeType": "COMPONENT_LEAD"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    String key = world.issue("Bug", "x", ", \"components\": [{\"name\": \"Engine\"}]");
    assertThat(
            world
                .ada()
                .get("/rest/api/2/component/" + id + "/relatedIssueCounts")
                .json()
                .path("issueCount")
                .asInt())
        .isEqualTo(1);
    world.ada().put("/rest/api/2/component/" + id, "{\"name\": \"Motor\"}").expect(200);
    assertThat(world.bob().get("/rest/api/2/project/OPS/components").expect(200).json()).hasSize(1);
    world.bob().delete("/rest/api/2/component/" + id).expect(403);
    world.ada().delete("/rest/api/2/component/" + id).expect(204);
    assertThat(world.ada().get("/rest/api/2/issue/" + key).json().path("fields").path("components"))
        .isEmpty();
  }

  @Test
  void peopleAreCreatedFoundAndGrouped() {
    world
        .ada()
        .post(
            "/rest/api/2/user",
            """
            {"name": "carol", "password": "x", "emailAddress": "carol@acme.example",
             "displayName": "Carol C", "notification": false}\
            """)
        .expect(201);
    world.bob().post("/rest/api/2/user", "{\"name\": \"dave\"}").expect(403);
    assertThat(world.bob().get("/rest/api/2/user/search?username=car").expect(200).json())
        .hasSize(1);
    assertThat(world.bob().get("/rest/api/2/user/search?username=.").json()).hasSize(3);
    world.bob().get("/rest/api/2/user/search").expect(400);
    assertThat(world.bob().get("/rest/api/2/user/list").expect(200).json().path("values"))
        .hasSize(3);
    assertThat(world.bob().get("/rest/api/2/user/assignable/search?project=OPS").expect(200).json())
        .hasSize(3);
    world.ada().post("/rest/api/2/group", "{\"name\": \"writers\"}").expect(201);
    world
        .ada()
        .post("/rest/api/2/group/user?groupname=writers", "{\"name\": \"carol\"}")
        .expect(201);
    var members = world.ada().get("/rest/api/2/group/member?groupname=writers").expect(200).json();
    assertThat(members.path("values").path(0).path("name").asString()).isEqualTo("carol");
    world.ada().delete("/rest/api/2/group/user?groupname=writers&username=carol").expect(200);
    assertThat(world.bob().get("/rest/api/2/groups/picker?query=wri").json().path("total").asInt())
        .isEqualTo(1);
    world.ada().delete("/rest/api/2/group?groupname=writers").expect(200);
    world.ada().get("/rest/api/2/group/member?groupname=writers").expect(404);
    world.ada().put("/rest/api/2/user?username=carol", "{\"active\": \"false\"}").expect(200);
    assertThat(world.bob().get("/rest/api/2/user/search?username=car").json()).isEmpty();
    world.ada().delete("/rest/api/2/user?username=carol").expect(204);
  }

  @Test
  void rolesAreGivenInProjects() {
    String role = "/rest/api/2/project/OPS/role/10001";
    world.bob().get(role).expect(200);
    world.ada().post(role, "{\"user\": [\"bob\"]}").expect(200);
    assertThat(world.ada().get(role).json().path("actors")).hasSize(1);
    world
        .ada()
        .put(
            role,
            """
            {"categorisedActors": {"atlassian-group-role-actor": ["jira-software-users"]}}\
            """)
        .expect(200);
    var actors = world.ada().get(role).json().path("actors");
    assertThat(actors.path(0).path("type").asString()).isEqualTo("atlassian-group-role-actor");
    world.ada().delete(role + "?group=jira-software-users").expect(204);
    world.bob().post(role, "{\"user\": [\"bob\"]}").expect(403);
    var fresh = world.ada().post("/rest/api/2/role", "{\"name\": \"Testers\"}").expect(200).json();
    world.ada().post("/rest/api/2/role", "{\"name\": \"Testers\"}").expect(409);
    assertThat(world.bob().get("/rest/api/2/project/OPS/role").json().has("Testers")).isTrue();
    world.ada().delete("/rest/api/2/role/" + fresh.path("id").asLong()).expect(204);
  }

  @Test
  void projectAdministratorsAreNoAdministrators() {
    world.ada().post("/rest/api/2/project/OPS/role/10002", "{\"user\": [\"bob\"]}").expect(200);
    world.bob().post("/rest/api/2/version", "{\"name\": \"3\", \"project\": \"OPS\"}").expect(201);
    world.bob().post("/rest/api/2/projectCategory", "{\"name\": \"x\"}").expect(403);
    var mine = world.bob().get("/rest/api/2/mypermissions?projectKey=OPS").expect(200).json();
    var permissions = mine.path("permissions");
    assertThat(permissions.path("ADMINISTER_PROJECTS").path("havePermission").booleanValue())
        .isTrue();
    assertThat(permissions.path("ADMINISTER").path("havePermission").booleanValue()).isFalse();
  }

  @Test
  void permissionSchemesDecide() {
    var scheme =
        world
            .ada()
            .post(
                "/rest/api/2/permissionscheme?expand=group",
                """
                {"name": "Closed", "permissions": [
                 {"holder": {"type": "group", "parameter": "jira-administrators"},
                  "permission": "BROWSE_PROJECTS"}]}\
                """)
            .expect(201)
            .json();
    assertThat(
            scheme.path("permissions").path(0).path("holder").path("group").path("name").asString())
        .isEqualTo("jira-administrators");
    String key = world.task("x");
    world
        .ada()
        .put(
            "/rest/api/2/project/OPS/permissionscheme",
            "{\"id\": " + scheme.path("id").asLong() + "}")
        .expect(200);
    world.bob().get("/rest/api/2/issue/" + key).expect(404);
    world.bob().get("/rest/api/2/project/OPS").expect(404);
    String grants = "/rest/api/2/permissionscheme/" + scheme.path("id").asLong() + "/permission";
    world
        .ada()
        .post(
            grants,
            """
            {"holder": {"type": "user", "parameter": "bob"}, "permission": "BROWSE_PROJECTS"}\
            """)
        .expect(201);
    world.bob().get("/rest/api/2/issue/" + key).expect(200);
    world
        .ada()
        .post(grants, "{\"holder\": {\"type\": \"pope\"}, \"permission\": \"BROWSE_PROJECTS\"}")
        .expect(400);
    world.ada().delete("/rest/api/2/permissionscheme/" + scheme.path("id").asLong()).expect(403);
  }

  @Test
  void fieldsAreCreatedFoundAndDeleted() {
    var field =
        world
            .ada()
            .post(
                "/rest/api/2/field",
                """
                {"name": "Colour",
                 "type": "com.atlassian.jira.plugin.system.customfieldtypes:textfield"}\
                """)
            .expect(201)
            .json();
    assertThat(field.path("schema").path("type").asString()).isEqualTo("string");
    world.ada().post("/rest/api/2/field", "{\"name\": \"x\", \"type\": \"nothing\"}").expect(400);
    assertThat(world.bob().get("/rest/api/2/field").expect(200).json().size()).isGreaterThan(40);
    var page = world.ada().get("/rest/api/2/customFields?search=colour&maxResults=1").expect(200);
    assertThat(page.json().path("total").asInt()).isEqualTo(2);
    world.bob().get("/rest/api/2/customFields").expect(403);
    var options =
        world.bob().get("/rest/api/2/customFields/customfield_10002/options").expect(200).json();
    assertThat(options.path("total").asInt()).isEqualTo(3);
    world.ada().delete("/rest/api/2/customFields?ids=" + field.path("id").asString()).expect(200);
  }

  @Test
  void listsAreReadByEverybodyAndWrittenByAdministrators() {
    for (String list :
        new String[] {
          "status",
          "statuscategory",
          "priority",
          "resolution",
          "issuetype",
          "issueLinkType",
          "projectCategory",
          "status/page",
          "priority/page",
          "resolution/page",
          "issuetype/page",
          "component/page",
          "version"
        }) {
      world.bob().get("/rest/api/2/" + list).expect(200);
    }
    world.bob().get("/rest/api/2/status/done").expect(200);
    world.bob().get("/rest/api/2/priority/99").expect(404);
    var type =
        world
            .ada()
            .post("/rest/api/2/issuetype", "{\"name\": \"Idea\", \"type\": \"standard\"}")
            .expect(201)
            .json();
    world.ada().post("/rest/api/2/issuetype", "{\"name\": \"idea\"}").expect(409);
    String key = world.issue("Idea", "x", "");
    String path = "/rest/api/2/issuetype/" + type.path("id").asString();
    world.ada().delete(path).expect(400);
    world.ada().delete(path + "?alternativeIssueTypeId=10002").expect(204);
    assertThat(
            world
                .ada()
                .get("/rest/api/2/issue/" + key)
                .json()
                .path("fields")
                .path("issuetype")
                .path("name")
                .asString())
        .isEqualTo("Task");
    world
        .ada()
        .post(
            "/rest/api/2/issueLinkType",
            "{\"name\": \"Eats\", \"inward\": \"is eaten by\", \"outward\": \"eats\"}")
        .expect(201);
    world.ada().post("/rest/api/2/projectCategory", "{\"name\": \"Tools\"}").expect(201);
    world.ada().post("/rest/api/2/projectCategory", "{\"name\": \"tools\"}").expect(409);
  }

  @Test
  void theSecuritySchemeOfAProjectIsShownToItsAdministrators() {
    String path = "/rest/api/2/project/OPS/issuesecuritylevelscheme";
    world.ada().get(path).expect(404);
    SecurityLevel level = new SecurityLevel(10_500, "Board", "For few", List.of());
    SecurityScheme scheme =
        new SecurityScheme(10_400, "Discreet", "", List.of(level), Optional.of(10_500L));
    world.site().tables().securitySchemes().put(scheme);
    Project ops = world.ops();
    Project.Schemes before = ops.schemes();
    world
        .site()
        .tables()
        .projects()
        .put(
            ops.with(
                new Project.Schemes(
                    before.permission(),
                    before.notification(),
                    Optional.of(10_400L),
                    before.workflow(),
                    before.issueType(),
                    before.priority(),
                    before.createScreen(),
                    before.editScreen())));

    JsonNode shown = world.ada().get(path).expect(200).json();

    assertThat(shown.path("name").asString()).isEqualTo("Discreet");
    assertThat(shown.path("levels").path(0).path("name").asString()).isEqualTo("Board");
    world.bob().get(path).expect(403);
    assertThat(
            world
                .ada()
                .get("/rest/api/2/issuesecurityschemes")
                .expect(200)
                .json()
                .path("issueSecuritySchemes"))
        .hasSize(1);
    world.ada().get("/rest/api/2/issuesecurityschemes/10400").expect(200);
    world.bob().get("/rest/api/2/issuesecurityschemes/10400").expect(403);
  }

  @Test
  void projectsAreOfTheListedTypes() {
    var all = world.bob().get("/rest/api/2/project/type").expect(200).json();
    assertThat(all).hasSize(3);
    world.bob().get("/rest/api/2/project/type/software").expect(200);
    world.bob().get("/rest/api/2/project/type/software/accessible").expect(200);
    world.bob().get("/rest/api/2/project/type/fun").expect(404);
    world.nobody().get("/rest/api/2/project/type/software/accessible").expect(401);
  }

  @Test
  void peopleAndGroupsArePickedTogether() {
    var found = world.bob().get("/rest/api/2/groupuserpicker?query=ad").expect(200).json();
    assertThat(found.path("users").path("users").path(0).path("name").asString()).isEqualTo("ada");
    assertThat(found.path("groups").toString()).contains("jira-administrators");
    world.nobody().get("/rest/api/2/groupuserpicker?query=ad").expect(401);
  }

  @Test
  void archivingIsForThoseWhomTheProjectLets() {
    String issue = "/rest/api/2/issue/" + world.task("old");
    world.bob().put(issue + "/archive", "").expect(403);
    world
        .ada()
        .post(
            "/rest/api/2/permissionscheme/0/permission",
            """
            {"holder": {"type": "user", "parameter": "bob"}, "permission": "ARCHIVE_ISSUES"}\
            """)
        .expect(201);
    world.bob().put(issue + "/archive", "").expect(204);
    world.bob().put(issue + "/restore", "").expect(403);
    world.ada().put(issue + "/restore", "").expect(204);
  }
}
