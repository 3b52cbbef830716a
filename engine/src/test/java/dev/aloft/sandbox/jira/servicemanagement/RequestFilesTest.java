package dev.aloft.sandbox.jira.servicemanagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of requests, queues, and what a desk tells of rights and linked products. */
@Tag("shared")
class RequestFilesTest {

  private static final String API = "/rest/servicedeskapi";
  private static final String DESK = API + "/servicedesk/1";
  private static final String PAGE = "?start=0&limit=50";

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final PlainClient ada = world.ada().with("X-ExperimentalApi", "opt-in");
  private final PlainClient bob = world.bob().with("X-ExperimentalApi", "opt-in");
  private String type = "";
  private String request = "";

  @BeforeEach
  void aRequest() {
    world.project("HELP", "service_desk");
    String task =
        ada.get("/rest/api/3/issuetype")
            .json()
            .valueStream()
            .filter(one -> one.path("name").asString("").equals("Task"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    type =
        ada.post(DESK + "/requesttype", "{\"name\": \"Help\", \"issueTypeId\": \"" + task + "\"}")
            .expect(200)
            .json()
            .path("id")
            .asString();
    request =
        API
            + "/request/"
            + bob.post(
                    API + "/request",
                    """
                    {"serviceDeskId": "1", "requestTypeId": "%s",
                     "requestFieldValues": {"summary": "Fire"}}\
                    """
                        .formatted(type))
                .expect(201)
                .json()
                .path("issueKey")
                .asString();
  }

  @AfterEach
  void stop() {
    ada.close();
    bob.close();
    world.close();
  }

  private static String uploaded(PlainClient who, String name) {
    return who.upload(DESK + "/attachTemporaryFile", name, "smoke")
        .expect(201)
        .json()
        .at("/temporaryAttachments/0/temporaryAttachmentId")
        .asString();
  }

  private static String comment(String file, boolean open) {
    return """
    {"temporaryAttachmentIds": ["%s"], "public": %s, "additionalComment": {"body": "See"}}\
    """
        .formatted(file, open);
  }

  @Test
  void aFileIsUploadedFirstAndComesWithAComment() {
    String file = uploaded(bob, "log.txt");
    JsonNode made = bob.post(request + "/attachment", comment(file, true)).expect(201).json();
    assertThat(made.at("/comment/body").asString()).isEqualTo("See log.txt (5 bytes)");
    assertThat(made.at("/attachments/values/0/filename").asString()).isEqualTo("log.txt");
    bob.post(request + "/attachment", comment(file, true)).expect(400);
    String id = made.at("/comment/id").asString();
    assertThat(
            bob.get(request + "/comment/" + id + "/attachment")
                .expect(200)
                .json()
                .path("size")
                .asInt())
        .isEqualTo(1);
    String content = made.at("/attachments/values/0/_links/content").asString();
    String path = content.substring(content.indexOf(API));
    bob.get(path).expect(200);
    bob.get(path + "/thumbnail").expect(200);
    bob.get(request + "/attachment/1").expect(404);
  }

  /** The body of a large request is gone when the request is answered; the file waits on. */
  @Test
  void aLargeFileComesWithACommentToo() {
    byte[] large = new byte[3 << 20];
    new Random(3).nextBytes(large);
    String file =
        bob.upload(DESK + "/attachTemporaryFile", "large.bin", large)
            .expect(201)
            .json()
            .at("/temporaryAttachments/0/temporaryAttachmentId")
            .asString();
    JsonNode made = bob.post(request + "/attachment", comment(file, true)).expect(201).json();
    String content = made.at("/attachments/values/0/_links/content").asString();
    assertThat(bob.file(content.substring(content.indexOf(API)))).isEqualTo(large);
  }

  @Test
  void customersSeeFilesOfPublicCommentsOnly() {
    ada.post(request + "/attachment", comment(uploaded(ada, "inside.txt"), false)).expect(201);
    ada.post(request + "/attachment", comment(uploaded(ada, "outside.txt"), true)).expect(201);
    assertThat(ada.get(request + "/attachment" + PAGE).expect(200).json().path("size").asInt())
        .isEqualTo(2);
    // Who may browse the project as a user of Jira is an agent of it only by the role.
    JsonNode seen = bob.get(request + "/attachment" + PAGE).expect(200).json();
    assertThat(seen.path("values").valueStream().map(one -> one.path("filename").asString()))
        .containsExactly("outside.txt");
    bob.post(request + "/attachment", comment(uploaded(bob, "mine.txt"), false)).expect(403);
  }

  @Test
  void whatIsNoUploadOrNoCommentIsRefused() {
    world.ada().upload(DESK + "/attachTemporaryFile", "a.txt", "x").expect(412);
    ada.upload(API + "/servicedesk/99/attachTemporaryFile", "a.txt", "x").expect(404);
    bob.post(request + "/attachment", "{\"public\": true, \"temporaryAttachmentIds\": []}")
        .expect(400);
    bob.post(request + "/attachment", comment("temp0", true)).expect(400);
  }

  @Test
  void agentsFindRequestsInQueues() {
    JsonNode queues = ada.get(DESK + "/queue?includeCount=true").expect(200).json().path("values");
    assertThat(queues).hasSize(2);
    assertThat(queues.at("/0/name").asString()).isEqualTo("Unassigned issues");
    assertThat(queues.at("/0/issueCount").asInt()).isEqualTo(1);
    assertThat(queues.at("/1/issueCount").asInt(-1)).isZero();
    String one = DESK + "/queue/" + queues.at("/0/id").asString();
    assertThat(ada.get(one).expect(200).json().has("issueCount")).isFalse();
    JsonNode issue = ada.get(one + "/issue").expect(200).json().at("/values/0");
    assertThat(issue.at("/fields/summary").asString()).isEqualTo("Fire");
    assertThat(issue.path("fields").has("status")).isFalse();
    ada.get(DESK + "/queue/1").expect(404);
    bob.get(DESK + "/queue").expect(403);
  }

  @Test
  void rightsOnRequestTypesAreTold() {
    String path = DESK + "/requesttype/permissions/check";
    String body =
        "{\"permissions\": [\"canCreateRequest\", \"canAdminister\"], \"requestTypeIds\": [%s,"
            + " 99]%s}";
    JsonNode own = bob.post(path, body.formatted(type, "")).expect(200).json();
    assertThat(own.path("canCreateRequest")).hasSize(1);
    assertThat(own.path("canAdminister")).isEmpty();
    String ofAda = ", \"accountId\": \"" + world.adaAccount().accountId() + "\"";
    bob.post(path, body.formatted(type, ofAda)).expect(403);
    String ofBob = ", \"accountId\": \"" + world.bobAccount().accountId() + "\"";
    assertThat(ada.post(path, body.formatted(type, ofBob)).expect(200).json().path("canAdminister"))
        .isEmpty();
    ada.post(path, "{\"permissions\": [], \"requestTypeIds\": []}").expect(400);
    ada.post(path, body.formatted(type, ", \"accountId\": \"none\"")).expect(400);
  }

  @Test
  void noOtherProductBringsArticlesOrAssets() {
    assertThat(
            bob.get(API + "/knowledgebase/article?query=fire&highlight=false")
                .expect(200)
                .json()
                .path("values"))
        .isEmpty();
    bob.get(DESK + "/knowledgebase/article?query=fire").expect(200);
    bob.get(API + "/knowledgebase/article?query=%20&highlight=false").expect(400);
    assertThat(bob.get(API + "/assets/workspace").expect(200).json().path("values")).isEmpty();
    bob.get(API + "/insight/workspace").expect(200);
  }

  @Test
  void whoIsACustomerAloneCanBeShutOut() {
    String id =
        ada.post(API + "/customer", "{\"email\": \"eve@out.example\", \"displayName\": \"Eve\"}")
            .expect(201)
            .json()
            .path("accountId")
            .asString();
    String path = API + "/customer/user/%s/revoke-portal-only-access";
    bob.put(path.formatted(id), "").expect(403);
    ada.put(path.formatted(world.bobAccount().accountId()), "").expect(400);
    ada.put(path.formatted(id), "").expect(204);
    assertThat(ada.get("/rest/api/3/user?accountId=" + id).json().path("active").asBoolean(true))
        .isFalse();
  }
}
