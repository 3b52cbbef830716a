package dev.aloft.sandbox.confluence.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.confluence.cloud.space.Spaces.Space;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class ConfluenceCloudTest {

  private static final String V2 = "/wiki/api/v2";

  private final CloudWorld world = new CloudWorld();
  private final Space docs = add("DOCS", Set.of());

  @BeforeEach
  void secondSpace() {
    add("OPS", Set.of());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private Space add(String key, Set<String> readers) {
    return world
        .products()
        .confluence()
        .spaces()
        .add(key, "Space " + key, world.adaAccount(), readers);
  }

  private JsonNode page(String title) {
    return world
        .ada()
        .post(
            V2 + "/pages",
            """
            {"spaceId": "%d", "status": "current", "title": "%s",
             "body": {"representation": "storage", "value": "<p>One</p>"}}\
            """
                .formatted(docs.id(), title))
        .expect(200)
        .json();
  }

  private static String change(JsonNode page, int version) {
    return """
    {"id": "%s", "status": "current", "title": "Home",
     "body": {"representation": "storage", "value": "<p>Two</p>"},
     "version": {"number": %d, "message": "second"}}\
    """
        .formatted(page.path("id").asString(), version);
  }

  @Test
  void theOlderApiKnowsTheSamePeople() {
    var me = world.bob().get("/wiki/rest/api/user/current").expect(200);
    assertThat(me.json().path("accountId").asString()).isEqualTo(world.bobAccount().accountId());
    var absent = world.bob().get("/wiki/rest/api/search?cql=type=page").expect(501).json();
    assertThat(absent.path("statusCode").asInt()).isEqualTo(501);
  }

  @Test
  void pagesByCursorAndKeepsTheQuestion() {
    var first = world.bob().get(V2 + "/spaces?limit=1&status=current").expect(200);
    assertThat(first.json().path("results").path(0).path("key").asString()).isEqualTo("DOCS");
    String next = first.json().path("_links").path("next").asString();
    assertThat(next).contains("status=current");
    assertThat(first.headers().get("Link")).contains(next);
    var second = world.bob().get(next).expect(200).json();
    assertThat(second.path("results").path(0).path("key").asString()).isEqualTo("OPS");
    assertThat(second.path("_links").has("next")).isFalse();
    world.bob().get(V2 + "/spaces?cursor=made-up").expect(400);
  }

  @Test
  void hidesASpaceFromWhoMayNotReadIt() {
    var admins = world.organization().groups().byName("site-admins").orElseThrow();
    Space board = add("BOARD", Set.of(admins.groupId()));
    world.ada().get(V2 + "/spaces/" + board.id()).expect(200);
    var refused = world.bob().get(V2 + "/spaces/" + board.id()).expect(404).json();
    assertThat(refused.path("errors").path(0).path("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void makesAPageAndChangesIt() {
    JsonNode made = page("Home");
    String path = V2 + "/pages/" + made.path("id").asString();
    var changed = world.bob().put(path, change(made, 2)).expect(200).json();
    assertThat(changed.path("version").path("authorId").asString())
        .isEqualTo(world.bobAccount().accountId());
    var read = world.ada().get(path + "?body-format=storage").expect(200).json();
    assertThat(read.path("body").path("storage").path("value").asString()).isEqualTo("<p>Two</p>");
    assertThat(read.path("version").path("message").asString()).isEqualTo("second");
  }

  @Test
  void refusesAChangeThatDoesNotFollowTheCurrentVersion() {
    JsonNode made = page("Home");
    String path = V2 + "/pages/" + made.path("id").asString();
    for (int version : new int[] {1, 3}) {
      var refused = world.ada().put(path, change(made, version)).expect(409).json();
      assertThat(refused.path("errors").path(0).path("status").asInt()).isEqualTo(409);
    }
  }

  @Test
  void refusesASecondPageOfTheSameTitleInASpace() {
    page("Home");
    String again =
        """
        {"spaceId": "%d", "status": "current", "title": "Home",
         "body": {"representation": "storage", "value": ""}}\
        """
            .formatted(docs.id());
    world.ada().post(V2 + "/pages", again).expect(400);
  }

  @Test
  void refusesWhatTheContractForbids() {
    var missing = world.ada().post(V2 + "/pages", "{\"title\": \"No space\"}").expect(400).json();
    assertThat(missing.path("errors").path(0).path("title").asString()).contains("spaceId");
    world.ada().get(V2 + "/pages/home").expect(400);
    world.ada().get(V2 + "/spaces?type=shared").expect(400);
    world.ada().get(V2 + "/spaces?sapce=1").expect(400);
  }
}
