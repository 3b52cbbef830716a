package dev.aloft.sandbox.jira.cloud.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class RolesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void createsChangesAndDeletesARole() {
    var made =
        site.ada()
            .post("3/role", "{\"name\": \"Translators\", \"description\": \"words\"}")
            .expect(200)
            .json();
    String role = "3/role/" + made.path("id").asString();
    site.ada().post(role, "{\"name\": \"Writers\"}").expect(200);
    assertThat(site.ada().get(role).expect(200).json().path("description").asString())
        .isEqualTo("words");
    site.ada().put(role, "{\"name\": \"Authors\"}").expect(400);
    site.ada().put(role, "{\"name\": \"Authors\", \"description\": \"\"}").expect(200);
    site.ada().delete(role).expect(204);
    site.ada().get(role).expect(404);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/role", "{\"name\": \"Member\"}").expect(409);
    site.ada().post("3/role", "{\"name\": \" padded\"}").expect(400);
    site.ada().post("3/role", "{}").expect(400);
    site.ada().post("3/role", "{\"name\": \"%s\"}".formatted("x".repeat(256))).expect(400);
    site.bob().post("3/role", "{\"name\": \"Mine\"}").expect(403);
    site.bob().get("3/role").expect(403);
    site.ada().delete("3/role/10002").expect(409);
    site.ada().delete("3/role/10002?swap=10004").expect(204);
  }

  @Test
  void givesDefaultActorsToLaterProjectsOnly() {
    site.project("OLD");
    site.ada()
        .post("3/role/10004/actors", "{\"user\": [\"%s\"]}".formatted(site.bobId()))
        .expect(200);
    site.project("NEW");
    assertThat(actors("OLD")).isZero();
    assertThat(actors("NEW")).isEqualTo(1);
    site.ada()
        .post(
            "3/role/10004/actors",
            "{\"user\": [\"%s\"], \"group\": [\"site-admins\"]}".formatted(site.bobId()))
        .expect(400);
  }

  private int actors(String key) {
    return site.ada()
        .get("3/project/" + key + "/role/10004")
        .expect(200)
        .json()
        .path("actors")
        .size();
  }

  @Test
  void replacesAndAddsActorsOfAProject() {
    site.project("ABC");
    String role = "3/project/ABC/role/10004";
    String group = site.site().groups().byName("site-admins").orElseThrow().groupId();
    site.ada().post(role, "{\"groupId\": [\"%s\"]}".formatted(group)).expect(200);
    site.ada().post(role, "{\"groupId\": [\"%s\"]}".formatted(group)).expect(200);
    assertThat(actors("ABC")).isEqualTo(1);
    var set =
        site.ada()
            .put(
                role,
                """
                {"categorisedActors": {"atlassian-user-role-actor": ["%s"],
                 "atlassian-group-role-actor-id": ["%s"]}}\
                """
                    .formatted(site.bobId(), group))
            .expect(200)
            .json();
    assertThat(set.path("actors").valueStream().map(a -> a.path("type").asString()))
        .containsExactlyInAnyOrder("atlassian-user-role-actor", "atlassian-group-role-actor");
    site.ada().delete(role + "?user=" + site.bobId()).expect(204);
    site.ada().delete(role + "?user=" + site.bobId()).expect(204);
    site.ada().delete(role).expect(400);
    site.ada().put(role, "{\"categorisedActors\": {}}").expect(200);
    assertThat(actors("ABC")).isZero();
  }

  @Test
  void whoLeadsANewProjectAdministersIt() {
    site.project("ABC");
    String role =
        site.ada().get("3/project/ABC/role").expect(200).json().path("Administrators").asString();
    assertThat(
            site.ada()
                .get("3/project/ABC/role/" + role.substring(role.lastIndexOf('/') + 1))
                .expect(200)
                .json()
                .path("actors")
                .valueStream()
                .map(actor -> actor.at("/actorUser/accountId").asString("")))
        .contains(site.adaId());
  }

  @Test
  void refusesActorsThatDoNotExist() {
    site.project("ABC");
    String role = "3/project/ABC/role/10004";
    site.ada().post(role, "{\"user\": [\"nobody\"]}").expect(404);
    site.ada().post(role, "{\"groupId\": [\"none\"]}").expect(404);
    site.ada().post(role, "{}").expect(400);
    site.ada()
        .put(role, "{\"categorisedActors\": {\"people\": [\"%s\"]}}".formatted(site.bobId()))
        .expect(400);
    site.bob().get(role).expect(404);
    site.ada().get("3/project/ABC/role/99999").expect(404);
    assertThat(site.ada().get("3/project/ABC/role").expect(200).json().has("Administrators"))
        .isTrue();
    assertThat(site.ada().get("3/project/ABC/roledetails").expect(200).json().size()).isEqualTo(4);
  }
}
