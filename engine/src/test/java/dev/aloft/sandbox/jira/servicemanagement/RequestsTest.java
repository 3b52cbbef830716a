package dev.aloft.sandbox.jira.servicemanagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Request types, requests, customers and organizations of the desk of the project HELP. */
@Tag("shared")
class RequestsTest {

  private static final String API = "/rest/servicedeskapi";
  private static final String TYPES = API + "/servicedesk/1/requesttype";

  private final CloudWorld world = new CloudWorld();
  private final PlainClient daring = world.ada().with("X-ExperimentalApi", "opt-in");

  @BeforeEach
  void desk() {
    world.project("HELP", "service_desk");
  }

  @AfterEach
  void stop() {
    daring.close();
    world.close();
  }

  private String requestType() {
    String task =
        world
            .ada()
            .get("/rest/api/3/issuetype")
            .expect(200)
            .json()
            .valueStream()
            .filter(type -> type.path("name").asString("").equals("Task"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    return daring
        .post(TYPES, "{\"name\": \"Get help\", \"issueTypeId\": \"" + task + "\"}")
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private static String request(String type, String more) {
    return """
    {"serviceDeskId": "1", "requestTypeId": "%s",
     "requestFieldValues": {"summary": "Printer is on fire"}%s}\
    """
        .formatted(type, more);
  }

  @Test
  void administratorsMakeRequestTypesAndDeleteThem() {
    String id = requestType();
    JsonNode type = world.bob().get(TYPES + "/" + id).expect(200).json();
    assertThat(type.path("name").asString()).isEqualTo("Get help");
    assertThat(world.bob().get(TYPES + "?searchQuery=HELP").expect(200).json().path("values"))
        .hasSize(1);
    assertThat(daring.get(API + "/requesttype").expect(200).json().path("size").asInt())
        .isEqualTo(1);
    JsonNode fields = world.bob().get(TYPES + "/" + id + "/field").expect(200).json();
    assertThat(
            fields.path("requestTypeFields").valueStream().map(it -> it.path("fieldId").asString()))
        .containsExactly("summary", "description");
    assertThat(fields.path("canRaiseOnBehalfOf").asBoolean()).isFalse();
    String again = "{\"name\": \"get HELP\", \"issueTypeId\": \"1\"}";
    assertThat(daring.post(TYPES, again).expect(400).json().path("errorMessage").asString())
        .contains("already exists", "issue type");
    daring.put(TYPES + "/" + id + "/property/source", "{\"id\": 7}").expect(201);
    assertThat(
            daring
                .get(TYPES + "/" + id + "/property/source")
                .expect(200)
                .json()
                .path("value")
                .path("id")
                .asInt())
        .isEqualTo(7);
    daring.delete(TYPES + "/" + id).expect(204);
    world.ada().get(TYPES + "/" + id).expect(404);
  }

  @Test
  void experimentalOperationsWantAHeader() {
    var refused = world.ada().get(API + "/requesttype").expect(412);
    assertThat(refused.json().path("errorMessage").asString()).contains("X-ExperimentalApi");
    world.ada().post(TYPES, "{\"name\": \"Get help\", \"issueTypeId\": \"1\"}").expect(412);
  }

  @Test
  void aRequestIsAnIssueThatItsReporterAndParticipantsSee() {
    String type = requestType();
    JsonNode made = world.bob().post(API + "/request", request(type, "")).expect(201).json();
    String key = made.path("issueKey").asString();
    assertThat(made.path("currentStatus").path("status").asString()).isEqualTo("To Do");
    assertThat(made.path("requestFieldValues").path(0).path("value").asString())
        .isEqualTo("Printer is on fire");
    assertThat(made.path("reporter").path("accountId").asString())
        .isEqualTo(world.bobAccount().accountId());
    assertThat(
            world
                .ada()
                .get("/rest/api/3/issue/" + key)
                .expect(200)
                .json()
                .path("fields")
                .path("summary")
                .asString())
        .isEqualTo("Printer is on fire");
    assertThat(world.bob().get(API + "/request/" + key).expect(200).json().path("issueKey"))
        .isEqualTo(made.path("issueKey"));
    assertThat(world.bob().get(API + "/request").expect(200).json().path("size").asInt())
        .isEqualTo(1);
    assertThat(world.ada().get(API + "/request").expect(200).json().path("size").asInt()).isZero();
    JsonNode other =
        world
            .ada()
            .post(
                API + "/request",
                request(
                    type,
                    ", \"requestParticipants\": [\"" + world.bobAccount().accountId() + "\"]"))
            .expect(201)
            .json();
    String participants = API + "/request/" + other.path("issueKey").asString() + "/participant";
    JsonNode who = world.bob().get(participants).expect(200).json();
    assertThat(who.path("values").path(0).path("displayName").asString()).isEqualTo("Bob User");
    String bob = "{\"accountIds\": [\"" + world.bobAccount().accountId() + "\"]}";
    world.ada().delete(participants, bob).expect(200);
    world.bob().get(participants).expect(404);
    world.ada().post(participants, bob).expect(200);
    world.bob().get(participants).expect(200);
    world.bob().post(participants, bob).expect(403);
  }

  @Test
  void customersReadAndWritePublicCommentsOnly() {
    String type = requestType();
    String key =
        world
            .bob()
            .post(API + "/request", request(type, ""))
            .expect(201)
            .json()
            .path("issueKey")
            .asString();
    String path = API + "/request/" + key + "/comment";
    JsonNode open =
        world.ada().post(path, "{\"body\": \"Is it red?\", \"public\": true}").expect(201).json();
    JsonNode internal =
        world.ada().post(path, "{\"body\": \"Again\", \"public\": false}").expect(201).json();
    assertThat(open.path("body").asString()).isEqualTo("Is it red?");
    assertThat(world.bob().get(path).expect(200).json().path("values")).containsExactly(open);
    assertThat(world.ada().get(path).expect(200).json().path("values"))
        .containsExactly(open, internal);
    assertThat(world.ada().get(path + "?public=false").expect(200).json().path("values"))
        .containsExactly(internal);
    world.bob().get(path + "/" + internal.path("id").asString()).expect(404);
    world.bob().get(path + "/" + open.path("id").asString()).expect(200);
    world.bob().post(path, "{\"body\": \"Secret\", \"public\": false}").expect(403);
    world.bob().post(path, "{\"body\": \"Very red\", \"public\": true}").expect(201);
    world.bob().post(path, "{\"body\": \" \", \"public\": true}").expect(400);
    JsonNode onPlatform =
        world.ada().get("/rest/api/3/issue/" + key + "/comment").expect(200).json();
    assertThat(
            onPlatform.path("comments").valueStream().map(it -> it.path("jsdPublic").asBoolean()))
        .containsExactly(true, false, true);
  }

  private String raised() {
    return world
        .bob()
        .post(API + "/request", request(requestType(), ""))
        .expect(201)
        .json()
        .path("issueKey")
        .asString();
  }

  @Test
  void aRequestIsMovedWithACommentAndTellsWhereItWas() {
    String key = raised();
    String path = API + "/request/" + key;
    JsonNode ways = world.ada().get(path + "/transition").expect(200).json().path("values");
    JsonNode done =
        ways.valueStream()
            .filter(one -> one.path("name").asString().equals("Done"))
            .findFirst()
            .orElseThrow();
    String body =
        "{\"id\": \"%s\", \"additionalComment\": {\"body\": \"It is out\"}}"
            .formatted(done.path("id").asString());
    world.ada().post(path + "/transition", "{\"id\": \"999\"}").expect(400);
    assertThat(world.bob().get(path + "/comment").expect(200).json().path("values")).isEmpty();
    world.ada().post(path + "/transition", body).expect(204);
    JsonNode was = world.bob().get(path + "/status").expect(200).json().path("values");
    assertThat(was.valueStream().map(one -> one.path("statusCategory").asString()))
        .containsExactly("DONE", "NEW");
    assertThat(was.path(1).path("status").asString()).isEqualTo("To Do");
    JsonNode said = world.bob().get(path + "/comment").expect(200).json().path("values");
    assertThat(said.path(0).path("body").asString()).isEqualTo("It is out");
    world.ada().get(API + "/request/HELP-77/status").expect(404);
  }

  @Test
  void onlyTheReporterSaysHowItWent() {
    String path = API + "/request/" + raised() + "/feedback";
    world.bob().get(path).expect(404);
    world.bob().delete(path).expect(404);
    world.bob().post(path, "{\"rating\": 6, \"type\": \"csat\"}").expect(400);
    world.bob().post(path, "{\"rating\": 4, \"type\": \"nps\"}").expect(400);
    String good = "{\"rating\": 4, \"type\": \"csat\", \"comment\": {\"body\": \"Fast\"}}";
    world.ada().post(path, good).expect(403);
    JsonNode said = world.bob().post(path, good).expect(201).json();
    assertThat(said.path("comment").path("body").asString()).isEqualTo("Fast");
    assertThat(world.ada().get(path).expect(200).json()).isEqualTo(said);
    world.ada().delete(path).expect(403);
    world.bob().delete(path).expect(204);
    world.bob().get(path).expect(404);
  }

  @Test
  void theReporterIsToldUntilTheySayOtherwise() {
    String path = API + "/request/" + raised() + "/notification";
    assertThat(subscribed(world.bob(), path)).isTrue();
    assertThat(subscribed(world.ada(), path)).isFalse();
    world.bob().delete(path).expect(204);
    world.ada().put(path, "").expect(204);
    assertThat(subscribed(world.bob(), path)).isFalse();
    assertThat(subscribed(world.ada(), path)).isTrue();
  }

  private static boolean subscribed(PlainClient who, String path) {
    return who.get(path).expect(200).json().path("subscribed").asBoolean();
  }

  @Test
  void aDeskThatNobodySetUpHasNoGoalsAndNoApprovals() {
    String path = API + "/request/" + raised();
    assertThat(world.ada().get(path + "/sla").expect(200).json().path("values")).isEmpty();
    world.bob().get(path + "/sla").expect(403);
    world.ada().get(path + "/sla/1").expect(404);
    assertThat(world.bob().get(path + "/approval").expect(200).json().path("values")).isEmpty();
    world.bob().get(path + "/approval/1").expect(404);
    world.bob().post(path + "/approval/1", "{\"decision\": \"approve\"}").expect(404);
  }

  @Test
  void onlyAgentsRaiseRequestsForOthers() {
    String type = requestType();
    String behalf = ", \"raiseOnBehalfOf\": \"" + world.bobAccount().accountId() + "\"";
    JsonNode made = world.ada().post(API + "/request", request(type, behalf)).expect(201).json();
    assertThat(made.path("reporter").path("displayName").asString()).isEqualTo("Bob User");
    String foreign = ", \"raiseOnBehalfOf\": \"" + world.adaAccount().accountId() + "\"";
    world.bob().post(API + "/request", request(type, foreign)).expect(403);
    world.ada().post(API + "/request", request("99", "")).expect(400);
    String color = request(type, "").replace("\"summary\"", "\"color\": \"red\", \"summary\"");
    assertThat(
            world
                .ada()
                .post(API + "/request", color)
                .expect(400)
                .json()
                .path("errorMessage")
                .asString())
        .contains("color");
    world.ada().get(API + "/request/HELP-77").expect(404);
  }

  @Test
  void customersAreMadeByAddressAndAddedToDesks() {
    String body = "{\"email\": \"cora@customer.example\", \"displayName\": \"Cora Customer\"}";
    String id =
        world.ada().post(API + "/customer", body).expect(201).json().path("accountId").asString();
    world.ada().post(API + "/customer", body).expect(400);
    world.ada().post(API + "/customer?strictConflictStatusCode=true", body).expect(409);
    world.ada().post(API + "/customer", "{\"email\": \"nobody\"}").expect(400);
    world.bob().post(API + "/customer", body).expect(403);
    String desk = API + "/servicedesk/1/customer";
    String ids = "{\"accountIds\": [\"" + id + "\"]}";
    world.ada().post(desk, ids).expect(204);
    world.bob().post(desk, ids).expect(403);
    world.ada().post(desk, "{\"accountIds\": [\"nobody\"]}").expect(400);
    JsonNode found = daring.get(desk + "?query=cora").expect(200).json();
    assertThat(found.path("values").path(0).path("displayName").asString())
        .isEqualTo("Cora Customer");
    assertThat(daring.get(desk + "?query=zoe").expect(200).json().path("size").asInt()).isZero();
    daring.delete(desk, ids).expect(204);
    assertThat(daring.get(desk).expect(200).json().path("size").asInt()).isZero();
  }

  @Test
  void organizationsHaveMembersDesksAndProperties() {
    JsonNode made =
        world.ada().post(API + "/organization", "{\"name\": \"Acme\"}").expect(201).json();
    String path = API + "/organization/" + made.path("id").asString();
    assertThat(world.ada().post(API + "/organization", "{\"name\": \"Acme\"}").expect(201).json())
        .as("the contract: the existing one")
        .isEqualTo(made);
    world.bob().post(API + "/organization", "{\"name\": \"Mine\"}").expect(403);
    world.bob().get(path).expect(404);
    String bob = "{\"accountIds\": [\"" + world.bobAccount().accountId() + "\"]}";
    world.ada().post(path + "/user", bob).expect(204);
    assertThat(world.bob().get(path).expect(200).json()).isEqualTo(made);
    world.bob().get(path + "/user").expect(403);
    assertThat(world.ada().get(path + "/user").expect(200).json().path("size").asInt())
        .isEqualTo(1);
    String account = "?accountId=" + world.bobAccount().accountId();
    assertThat(world.ada().get(API + "/organization" + account).expect(200).json().path("values"))
        .hasSize(1);
    String desk = API + "/servicedesk/1/organization";
    String body = "{\"organizationId\": " + made.path("id").asString() + "}";
    world.ada().post(desk, body).expect(204);
    assertThat(world.ada().get(desk).expect(200).json().path("values")).hasSize(1);
    world.bob().get(desk).expect(403);
    world.ada().post(desk, "{\"organizationId\": 99}").expect(404);
    world.ada().delete(desk, body).expect(204);
    assertThat(world.ada().get(desk).expect(200).json().path("values")).isEmpty();
    world.ada().put(path + "/property/source", "{\"id\": 7}").expect(201);
    assertThat(world.ada().get(path + "/property").expect(200).json().path("keys")).hasSize(1);
    world.ada().delete(path + "/user", bob).expect(204);
    world.bob().get(path).expect(404);
    world.ada().delete(path).expect(204);
    world.ada().get(path).expect(404);
  }
}
