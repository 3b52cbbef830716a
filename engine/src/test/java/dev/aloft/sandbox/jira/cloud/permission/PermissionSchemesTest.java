package dev.aloft.sandbox.jira.cloud.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class PermissionSchemesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private String scheme(String name, String grants) {
    return site.ada()
        .post(
            "3/permissionscheme",
            "{\"name\": \"%s\", \"permissions\": [%s]}".formatted(name, grants))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static String grant(String permission, String type, String parameter) {
    return """
    {"permission": "%s", "holder": {"type": "%s"%s}}\
    """
        .formatted(
            permission, type, parameter.isEmpty() ? "" : ", \"parameter\": \"" + parameter + "\"");
  }

  @Test
  void createsASchemeWithEveryKindOfHolder() {
    String field =
        site.ada()
            .post(
                "3/field",
                """
                {"name": "Approver",
                 "type": "com.atlassian.jira.plugin.system.customfieldtypes:userpicker"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    String id =
        scheme(
            "All",
            String.join(
                ", ",
                grant("BROWSE_PROJECTS", "anyone", ""),
                grant("BROWSE_PROJECTS", "applicationRole", ""),
                grant("EDIT_ISSUES", "assignee", ""),
                grant("EDIT_ISSUES", "reporter", ""),
                grant("EDIT_ISSUES", "projectLead", ""),
                grant("EDIT_ISSUES", "group", "site-admins"),
                grant("EDIT_ISSUES", "projectRole", "10002"),
                grant("EDIT_ISSUES", "user", site.bobId()),
                grant("EDIT_ISSUES", "userCustomField", field)));
    var read = site.ada().get("3/permissionscheme/" + id + "?expand=all").expect(200).json();
    assertThat(read.path("permissions").size()).isEqualTo(9);
    var group =
        read.path("permissions")
            .valueStream()
            .filter(p -> p.at("/holder/type").asString().equals("group"))
            .findFirst()
            .orElseThrow();
    assertThat(group.at("/holder/parameter").asString()).isEqualTo("site-admins");
    assertThat(group.at("/holder/value").asString())
        .isEqualTo(site.site().groups().byName("site-admins").orElseThrow().groupId());
    assertThat(
            site.ada()
                .get("3/permissionscheme")
                .expect(200)
                .json()
                .path("permissionSchemes")
                .size())
        .isEqualTo(2);
  }

  @Test
  void replacesAllGrantsOnlyWhenAListIsSent() {
    String id = scheme("Own", grant("BROWSE_PROJECTS", "anyone", ""));
    String path = "3/permissionscheme/" + id;
    site.ada().put(path, "{\"name\": \"Own\", \"description\": \"kept\"}").expect(200);
    assertThat(
            site.ada()
                .get(path + "?expand=permissions")
                .expect(200)
                .json()
                .path("permissions")
                .size())
        .isEqualTo(1);
    site.ada()
        .put(
            path,
            "{\"name\": \"Own\", \"permissions\": [%s, %s]}"
                .formatted(
                    grant("EDIT_ISSUES", "reporter", ""), grant("ADD_COMMENTS", "reporter", "")))
        .expect(200);
    var grants = site.ada().get(path + "/permission").expect(200).json().path("permissions");
    assertThat(grants.valueStream().map(g -> g.path("permission").asString()))
        .containsExactly("EDIT_ISSUES", "ADD_COMMENTS");
    String added =
        site.ada()
            .post(path + "/permission", grant("LINK_ISSUES", "reporter", ""))
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada().post(path + "/permission", grant("LINK_ISSUES", "reporter", "")).expect(400);
    site.ada().get(path + "/permission/" + added).expect(200);
    site.ada().delete(path + "/permission/" + added).expect(204);
    site.ada().get(path + "/permission/" + added).expect(404);
    site.ada().put(path, "{\"name\": \"Own\", \"permissions\": []}").expect(200);
    assertThat(site.ada().get(path + "/permission").expect(200).json().path("permissions").size())
        .isZero();
  }

  @Test
  void decidesWhoMayWhat() {
    site.project("ABC");
    String have = "3/mypermissions?projectKey=ABC&permissions=EDIT_ISSUES,ADMINISTER_PROJECTS";
    var bob = site.bob().get(have).expect(200).json().path("permissions");
    assertThat(bob.at("/EDIT_ISSUES/havePermission").asBoolean()).isTrue();
    assertThat(bob.at("/ADMINISTER_PROJECTS/havePermission").asBoolean()).isFalse();
    String id = scheme("Own", grant("ADMINISTER_PROJECTS", "user", site.bobId()));
    site.ada().put("3/project/ABC/permissionscheme", "{\"id\": %s}".formatted(id)).expect(200);
    bob = site.bob().get(have).expect(200).json().path("permissions");
    assertThat(bob.at("/EDIT_ISSUES/havePermission").asBoolean()).isFalse();
    assertThat(bob.at("/ADMINISTER_PROJECTS/havePermission").asBoolean()).isTrue();
    site.bob().put("3/project/ABC", "{\"description\": \"x\"}").expect(200);
    site.ada().delete("3/permissionscheme/" + id).expect(403);
    var global = site.ada().get("3/mypermissions?permissions=ADMINISTER").expect(200).json();
    assertThat(global.at("/permissions/ADMINISTER/havePermission").asBoolean()).isTrue();
    site.ada().get("3/mypermissions").expect(400);
    site.ada().get("3/mypermissions?permissions=FLY").expect(400);
    site.ada().get("3/mypermissions?permissions=EDIT_ISSUES&projectKey=NONE").expect(404);
    assertThat(
            site.bob().get("3/permissions").expect(200).json().at("/permissions").has("ADMINISTER"))
        .isTrue();
  }

  @Test
  void refusesWhatTheProductRefuses() {
    for (String wrong :
        List.of(
            grant("FLY", "anyone", ""),
            grant("ADMINISTER", "anyone", ""),
            grant("EDIT_ISSUES", "everybody", ""),
            grant("EDIT_ISSUES", "group", ""),
            grant("EDIT_ISSUES", "group", "none"),
            grant("EDIT_ISSUES", "user", "nobody"),
            grant("EDIT_ISSUES", "projectRole", "99"),
            grant("EDIT_ISSUES", "userCustomField", "summary"),
            grant("EDIT_ISSUES", "applicationRole", "jira-servicedesk"))) {
      site.ada()
          .post("3/permissionscheme", "{\"name\": \"A\", \"permissions\": [%s]}".formatted(wrong))
          .expect(400);
    }
    site.ada().post("3/permissionscheme", "{\"description\": \"nameless\"}").expect(400);
    site.ada().post("3/permissionscheme", "{\"name\": \"default permission scheme\"}").expect(400);
    site.bob().post("3/permissionscheme", "{\"name\": \"A\"}").expect(403);
    site.ada().get("3/permissionscheme/99").expect(404);
    site.project("ABC");
    site.ada().put("3/project/ABC/permissionscheme", "{\"id\": 99}").expect(404);
    site.bob().put("3/project/ABC/permissionscheme", "{\"id\": 0}").expect(403);
    site.bob().get("3/project/ABC/permissionscheme").expect(403);
  }
}
