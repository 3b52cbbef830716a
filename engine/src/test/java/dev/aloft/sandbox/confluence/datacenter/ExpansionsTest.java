package dev.aloft.sandbox.confluence.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code expand} shows, what it overlooks, and what it refuses. */
@Tag("shared")
class ExpansionsTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode bob(String path) {
    return world.bob().get(path).expect(200).json();
  }

  private static String id(String page) {
    return page.substring(page.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rest/api/content?title=nothing&expand=",
        "/rest/api/content/search?cql=title=nothing&expand=",
        "/rest/api/search?cql=title=nothing&expand=content.",
        "/rest/api/space/DOCS/content/blogpost?expand=",
        "/rest/api/content/scan?type=blogpost&expand="
      })
  void whatTheSandboxLacksIsRefusedThoughThereIsNothingToShow(String path) {
    for (String word :
        List.of("body.raw", "metadata.likes", "metadata.frontend", "space.retentionPolicy")) {
      assertThat(world.bob().get(path + word).expect(501).json().path("message").asString())
          .contains(word);
    }
  }

  @Test
  void spacesAreCheckedBeforeTheyAreLookedUp() {
    world.bob().get("/rest/api/space?spaceKey=NONE&expand=retentionPolicy").expect(501);
    world.bob().get("/rest/api/space/DOCS?expand=homepage.body.raw").expect(501);
  }

  @Test
  void whatTheProductDoesNotKnowIsOverlooked() {
    String page = world.page("Plain");
    assertThat(
            bob(page + "?expand=childTypes.all,body.atlas_doc_format,nonsense").has("childTypes"))
        .isFalse();
    assertThat(bob(page + "?expand=version.nonsense").at("/version/number").asInt()).isEqualTo(1);
    assertThat(bob(page + "/child?expand=page,nonsense").has("page")).isTrue();
    assertThat(bob("/rest/api/space?expand=nonsense").path("size").asInt()).isEqualTo(1);
  }

  @Test
  void whatLiesBelowIsShownByTypeAndDepth() {
    String top = world.page("Top");
    String child = world.page("Child", ", \"ancestors\": [{\"id\": \"" + id(top) + "\"}]");
    world.page("Grandchild", ", \"ancestors\": [{\"id\": \"" + id(child) + "\"}]");
    JsonNode shown =
        bob(top + "?expand=children.page.version,descendants.page,descendants.comment");
    assertThat(shown.at("/children/page/results/0/version/number").asInt()).isEqualTo(1);
    assertThat(shown.at("/children/page/size").asInt()).isEqualTo(1);
    assertThat(shown.at("/children/_expandable").has("comment")).isTrue();
    assertThat(shown.at("/descendants/page/size").asInt()).isEqualTo(2);
    assertThat(shown.at("/descendants/comment/size").asInt()).isZero();
    assertThat(bob(top + "/child?expand=page.space").at("/page/results/0/space/key").asString())
        .isEqualTo("DOCS");
  }

  @Test
  void partsOfPartsAreShown() {
    String top = world.page("Top");
    String child = world.page("Child", ", \"ancestors\": [{\"id\": \"" + id(top) + "\"}]");
    JsonNode shown =
        bob(child + "?expand=ancestors.version,container.description,space.homepage.body.storage");
    assertThat(shown.at("/ancestors/0/version/number").asInt()).isEqualTo(1);
    assertThat(shown.at("/container/description/plain/value").asString())
        .isEqualTo("What we wrote");
    assertThat(shown.at("/space/homepage/body/storage").has("value")).isTrue();
  }

  @Test
  void permissionsOfASpaceAreShownToItsAdministrators() {
    String path = "/rest/api/space/DOCS?expand=permissions,metadata.labels,icon";
    JsonNode shown = world.ada().get(path).expect(200).json();
    assertThat(shown.path("permissions"))
        .isEqualTo(world.ada().get("/rest/api/space/DOCS/permissions").expect(200).json());
    assertThat(shown.at("/metadata/labels/size").asInt()).isZero();
    assertThat(shown.at("/icon/isDefault").asBoolean()).isTrue();
    assertThat(bob(path).has("permissions")).isFalse();
    assertThat(bob(path).at("/_expandable").has("permissions")).isTrue();
  }

  @Test
  void theCallerSeesWhatHeHasToDoWithAPage() {
    String page = world.page("Mine");
    String path =
        page
            + "?expand=metadata.currentuser.favourited,metadata.currentuser.lastmodified"
            + ",metadata.currentuser.lastcontributed";
    JsonNode own = bob(path).at("/metadata/currentuser");
    assertThat(own.at("/favourited/isFavourite").asBoolean()).isFalse();
    assertThat(own.at("/lastmodified/version/number").asInt()).isEqualTo(1);
    assertThat(own.at("/lastcontributed/status").asString()).isEqualTo("current");
    world
        .bob()
        .post(page + "/label", "[{\"prefix\": \"my\", \"name\": \"favourite\"}]")
        .expect(200);
    assertThat(bob(path).at("/metadata/currentuser/favourited/isFavourite").asBoolean()).isTrue();
    JsonNode others = world.ada().get(path).expect(200).json().at("/metadata/currentuser");
    assertThat(others.at("/favourited/isFavourite").asBoolean(true)).isFalse();
    assertThat(others.has("lastmodified")).isFalse();
    world.bob().get(page + "?expand=metadata.currentuser.viewed").expect(501);
  }

  @Test
  void bodiesThatAreNotShownAreNamed() {
    JsonNode body = bob(world.page("Body") + "?expand=body.storage.value").path("body");
    assertThat(body.at("/storage/value").asString()).isEqualTo("<p>x</p>");
    assertThat(body.path("_expandable").has("view")).isTrue();
    assertThat(body.path("_expandable").has("storage")).isFalse();
  }

  @Test
  void aPageHasAShortAddress() {
    String page = world.page("Short");
    assertThat(bob(page).at("/_links/tinyui").asString()).matches("/x/[A-Za-z0-9_-]+");
  }

  @Test
  void whetherSomebodyIsActiveIsShown() {
    JsonNode shown = bob("/rest/api/user?username=ada&expand=status");
    assertThat(shown.path("status").asString()).isEqualTo("current");
    assertThat(bob("/rest/api/user?username=ada").has("status")).isFalse();
  }
}
