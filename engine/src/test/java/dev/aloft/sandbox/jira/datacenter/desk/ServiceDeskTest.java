package dev.aloft.sandbox.jira.datacenter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Service desks and requests. */
@Tag("shared")
class ServiceDeskTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static final String ROOT = "/rest/servicedeskapi";

  private String desk() {
    world
        .ada()
        .post(
            "/rest/api/2/project",
            """
            {"key": "HELP", "name": "Help", "lead": "ada", "projectTypeKey": "service_desk",
             "projectTemplateKey": "com.atlassian.servicedesk:itil-service-desk-project"}\
            """)
        .expect(201);
    var desks = world.bob().get(ROOT + "/servicedesk").expect(200).json();
    assertThat(desks.path("size").asInt()).isOne();
    return desks.path("values").path(0).path("id").asString();
  }

  private String raised(String desk) {
    var types = world.bob().get(ROOT + "/servicedesk/" + desk + "/requesttype").expect(200).json();
    return world
        .bob()
        .post(
            ROOT + "/request",
            """
            {"serviceDeskId": "%s", "requestTypeId": "%s",
             "requestFieldValues": {"summary": "Broken", "description": "It is"}}\
            """
                .formatted(desk, types.path("values").path(0).path("id").asString()))
        .expect(201)
        .json()
        .path("issueKey")
        .asString();
  }

  @Test
  void aRequestIsAnIssueOfItsDesk() {
    assertThat(
            world.bob().get(ROOT + "/info").expect(200).json().path("isLicensedForUse").asBoolean())
        .isTrue();
    String desk = desk();
    world.bob().get(ROOT + "/servicedesk/" + desk).expect(200);
    world.bob().get(ROOT + "/servicedesk/7").expect(404);
    String key = raised(desk);
    var issue = world.ada().get("/rest/api/2/issue/" + key).expect(200).json().path("fields");
    assertThat(issue.path("summary").asString()).isEqualTo("Broken");
    assertThat(issue.path("reporter").path("name").asString()).isEqualTo("bob");
    var mine = world.bob().get(ROOT + "/request?serviceDeskId=" + desk).expect(200).json();
    assertThat(mine.path("values").path(0).path("issueKey").asString()).isEqualTo(key);
    assertThat(world.ada().get(ROOT + "/request").json().path("size").asInt()).isZero();
    assertThat(
            world
                .ada()
                .get(ROOT + "/request/" + key)
                .expect(200)
                .json()
                .path("currentStatus")
                .path("status")
                .asString())
        .isNotEmpty();
  }

  @Test
  void wrongRequestsAreRefusedInTheDesksWords() {
    String desk = desk();
    var wrong =
        world
            .bob()
            .post(ROOT + "/request", "{\"serviceDeskId\": \"7\", \"requestTypeId\": \"1\"}")
            .expect(400)
            .json();
    assertThat(wrong.path("errorMessage").asString()).contains("service desk");
    String type = ROOT + "/servicedesk/" + desk + "/requesttype/";
    world.bob().get(type + "10000").expect(404);
    world.bob().get(type + "10002").expect(200);
    world
        .bob()
        .post(
            ROOT + "/request",
            """
            {"serviceDeskId": "%s", "requestTypeId": "10002", "raiseOnBehalfOf": "ada",
             "requestFieldValues": {"summary": "x"}}\
            """
                .formatted(desk))
        .expect(403);
    world
        .bob()
        .post(
            ROOT + "/request",
            """
            {"serviceDeskId": %s, "requestTypeId": 10002, "requestFieldValues": {}}\
            """
                .formatted(desk))
        .expect(400);
    world.bob().get(ROOT + "/request/" + world.task("no request")).expect(404);
  }

  @Test
  void customersDoNotSeeWhatAgentsSayAmongThemselves() {
    String comments = ROOT + "/request/" + raised(desk()) + "/comment";
    world.bob().post(comments, "{\"body\": \"Hello\"}").expect(201);
    world.bob().post(comments, "{\"body\": \"x\", \"public\": false}").expect(403);
    var inner =
        world
            .ada()
            .post(comments, "{\"body\": \"He again\", \"public\": false}")
            .expect(201)
            .json();
    assertThat(inner.path("public").asBoolean()).isFalse();
    assertThat(world.ada().get(comments).expect(200).json().path("size").asInt()).isEqualTo(2);
    assertThat(world.ada().get(comments + "?internal=false").json().path("size").asInt()).isOne();
    assertThat(world.bob().get(comments).json().path("size").asInt()).isOne();
    world.bob().get(comments + "/" + inner.path("id").asString()).expect(404);
    world.ada().get(comments + "/" + inner.path("id").asString()).expect(200);
  }

  @Test
  void organizationsAreSeenByThoseWhoWorkAtADeskAndByTheirMembers() {
    String desk = desk();
    world.ada().get(ROOT + "/organization").expect(412);
    var ada = world.ada().with("X-ExperimentalApi", "opt-in");
    var bob = world.bob().with("X-ExperimentalApi", "opt-in");
    String id = organization(ada, "Globex");
    assertThat(organization(ada, "GLOBEX")).as("one of each name").isEqualTo(id);
    String path = ROOT + "/organization/" + id;
    bob.get(path).expect(404);
    bob.post(ROOT + "/organization", "{\"name\": \"Own\"}").expect(403);
    ada.post(path + "/user", "{\"usernames\": [\"nobody\"]}").expect(400);
    ada.post(path + "/user", "{\"usernames\": [\"bob\"]}").expect(204);
    bob.get(path).expect(200);
    bob.get(path + "/user").expect(403);
    var members = ada.get(path + "/user").expect(200).json().path("values");
    assertThat(members.path(0).path("name").asString()).isEqualTo("bob");

    String served = ROOT + "/servicedesk/" + desk + "/organization";
    ada.post(served, "{\"organizationId\": " + id + "}").expect(204);
    assertThat(ada.get(served).expect(200).json().path("size").asInt()).isOne();
    ada.delete(served, "{\"organizationId\": " + id + "}").expect(204);
    assertThat(ada.get(served).expect(200).json().path("size").asInt()).isZero();
    ada.delete(path + "/user", "{\"usernames\": [\"bob\"]}").expect(204);
    bob.get(path).expect(404);
    ada.delete(path).expect(204);
    ada.get(path).expect(404);
  }

  private static String organization(PlainClient client, String name) {
    return client
        .post(ROOT + "/organization", "{\"name\": \"" + name + "\"}")
        .expect(201)
        .json()
        .path("id")
        .asString();
  }
}
