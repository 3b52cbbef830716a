package dev.aloft.sandbox.jira.servicemanagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ServiceDesksTest {

  private static final String DESKS = "/rest/servicedeskapi/servicedesk";

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void saysWhatItIs() {
    var info = world.bob().get("/rest/servicedeskapi/info").expect(200).json();
    assertThat(info.path("isLicensedForUse").asBoolean()).isTrue();
  }

  @Test
  void everyServiceProjectHasADeskWithAnIdOfItsOwn() {
    world.project("OPS", "software");
    String first = world.project("HELP", "service_desk");
    world.project("HR", "service_desk");
    var page = world.ada().get(DESKS + "?limit=1").expect(200).json();
    assertThat(page.path("size").asInt()).isEqualTo(1);
    assertThat(page.path("isLastPage").asBoolean()).isFalse();
    var desk = page.path("values").path(0);
    assertThat(desk.path("projectId").asString()).isEqualTo(first);
    assertThat(desk.path("id").asString()).isNotEqualTo(first);
    var next = world.ada().get(DESKS + "?start=1&limit=1").expect(200).json();
    assertThat(next.path("isLastPage").asBoolean()).isTrue();
    assertThat(next.path("values").path(0).path("projectKey").asString()).isEqualTo("HR");
    assertThat(world.ada().get(DESKS + "/1").expect(200).json()).isEqualTo(desk);
  }

  /** By its contract two operations need no login; a request type is of a desk that anyone sees. */
  @Test
  void whoHasNotLoggedInSeesWhatTheContractOpens() {
    world.project("HELP", "service_desk");
    var ada = world.ada().with("X-ExperimentalApi", "opt-in");
    String issueType =
        ada.get("/rest/api/3/project/HELP").expect(200).json().at("/issueTypes/0/id").asString();
    String type =
        ada.post(
                DESKS + "/1/requesttype",
                "{\"name\": \"Ask\", \"issueTypeId\": \"%s\"}".formatted(issueType))
            .expect(200)
            .json()
            .path("id")
            .asString();
    String path = DESKS + "/1/requesttype/" + type;
    var address = world.sandbox().address("acme");
    try (var nobody = PlainClient.anonymous(address);
        var wrong = PlainClient.basic(address, "ada@acme.example", "expired")) {
      assertThat(nobody.get("/rest/servicedeskapi/info").expect(200).headers())
          .doesNotContainKey("x-aaccountid");
      nobody.get(path).expect(404);
      openToAnyone();
      var seen = nobody.get(path).expect(200).json();
      assertThat(seen.path("name").asString()).isEqualTo("Ask");
      assertThat(seen.path("canCreateRequest").asBoolean()).isFalse();
      wrong.get(path).expect(401);
      nobody.get(DESKS).expect(401);
      nobody
          .with("X-ExperimentalApi", "opt-in")
          .post(DESKS + "/1/requesttype/permissions/check", "{\"requestTypeIds\": []}")
          .expect(401);
    }
  }

  private void openToAnyone() {
    var scheme =
        world
            .ada()
            .post(
                "/rest/api/3/permissionscheme",
                """
                {"name": "Open", "permissions": [
                  {"holder": {"type": "anyone"}, "permission": "BROWSE_PROJECTS"}]}\
                """)
            .expect(201)
            .json();
    world
        .ada()
        .put(
            "/rest/api/3/project/HELP/permissionscheme",
            "{\"id\": %s}".formatted(scheme.path("id")))
        .expect(200);
  }

  @Test
  void answersWithTheProductsErrors() {
    var missing = world.ada().get(DESKS + "/9").expect(404);
    assertThat(missing.json().path("errorMessage").asString()).contains("service desk");
    world.ada().get(DESKS + "?limit=all").expect(400);
    String articles = "/rest/servicedeskapi/knowledgebase/article?query=a&highlight=false";
    var absent = world.ada().get(articles + "&cursor=b").expect(501);
    assertThat(absent.json().path("errorMessage").asString()).contains("cursor");
  }
}
