package dev.aloft.sandbox.jira.cloud.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ComponentsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private final String project = site.project("ABC");

  private String component(String name, String more) {
    return site.ada()
        .post("3/component", "{\"project\": \"ABC\", \"name\": \"%s\"%s}".formatted(name, more))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void createsChangesAndDeletesAComponent() {
    String id =
        component(
            "Server",
            ", \"leadAccountId\": \"%s\", \"assigneeType\": \"COMPONENT_LEAD\""
                .formatted(site.bobId()));
    var read = site.bob().get("3/component/" + id).expect(200).json();
    assertThat(read.at("/lead/accountId").asString()).isEqualTo(site.bobId());
    assertThat(read.at("/realAssignee/accountId").asString()).isEqualTo(site.bobId());
    assertThat(read.path("isAssigneeTypeValid").asBoolean()).isTrue();
    assertThat(read.path("projectId").asString()).isEqualTo(project);
    var leadless =
        site.ada().put("3/component/" + id, "{\"leadAccountId\": \"\"}").expect(200).json();
    assertThat(leadless.path("isAssigneeTypeValid").asBoolean(true)).isFalse();
    site.ada()
        .put(
            "3/component/" + id,
            "{\"leadAccountId\": \"\", \"assigneeType\": \"PROJECT_DEFAULT\", \"name\": \"Core\"}")
        .expect(200);
    var list = site.ada().get("3/project/ABC/components").expect(200).json();
    assertThat(list.valueStream().map(c -> c.path("name").asString())).containsExactly("Core");
    String other = component("Client", "");
    site.ada().delete("3/component/" + id + "?moveIssuesTo=99999").expect(404);
    site.ada().delete("3/component/" + id + "?moveIssuesTo=" + other).expect(204);
    assertThat(site.issues().happened())
        .containsExactly("replace components " + id + " by " + other);
  }

  @Test
  void pagesWithCounts() {
    String id = component("Server", ", \"description\": \"all of it\"");
    component("App", "");
    site.issues().holding("components", id, 7);
    var page = site.ada().get("3/project/ABC/component?query=ALL").expect(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.at("/values/0/issueCount").asInt()).isEqualTo(7);
    assertThat(
            site.ada()
                .get("3/project/ABC/component?orderBy=-name")
                .expect(200)
                .json()
                .at("/values/0/name")
                .asString())
        .isEqualTo("Server");
    assertThat(
            site.ada()
                .get("3/component/" + id + "/relatedIssueCounts")
                .expect(200)
                .json()
                .path("issueCount")
                .asInt())
        .isEqualTo(7);
  }

  @Test
  void takesALeadlessComponentThatAssignsToItsLeadAndSaysThatItCannot() {
    var made =
        site.ada()
            .post(
                "3/component",
                """
                {"project": "ABC", "name": "Client", "assigneeType": "COMPONENT_LEAD"}\
                """)
            .expect(201)
            .json();
    assertThat(made.path("assigneeType").asString()).isEqualTo("COMPONENT_LEAD");
    assertThat(made.path("isAssigneeTypeValid").asBoolean(true)).isFalse();
    assertThat(made.path("realAssigneeType").asString()).isEqualTo("PROJECT_DEFAULT");
  }

  @Test
  void refusesWhatTheProductRefuses() {
    component("Server", "");
    String body = "{\"project\": \"ABC\", \"name\": \"%s\"%s}";
    site.ada().post("3/component", body.formatted("server", "")).expect(400);
    site.ada().post("3/component", body.formatted("x".repeat(256), "")).expect(400);
    site.ada().post("3/component", "{\"project\": \"ABC\"}").expect(400);
    site.ada().post("3/component", "{\"name\": \"A\"}").expect(400);
    site.ada().post("3/component", "{\"project\": \"NONE\", \"name\": \"A\"}").expect(404);
    site.ada()
        .post("3/component", body.formatted("A", ", \"assigneeType\": \"ANYBODY\""))
        .expect(400);
    site.ada()
        .post("3/component", body.formatted("A", ", \"leadAccountId\": \"nobody\""))
        .expect(400);
    site.bob().post("3/component", body.formatted("A", "")).expect(403);
    site.ada().get("3/component/1").expect(404);
  }
}
