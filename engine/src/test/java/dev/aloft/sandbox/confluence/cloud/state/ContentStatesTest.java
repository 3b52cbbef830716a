package dev.aloft.sandbox.confluence.cloud.state;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ContentStatesTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aNewStateMakesANewVersion() {
    String path = OLD + "/content/" + page + "/state";
    assertThat(site.ada().get(path).expect(200).json()).isEmpty();
    String body = "{\"name\": \"Leaking\", \"color\": \"#ff7452\"}";
    var set = site.bob().put(path + "?status=current", body).expect(200).json();
    long id = set.at("/contentState/id").asLong();
    assertThat(site.ada().get(path).json().at("/contentState/name").asString())
        .isEqualTo("Leaking");
    assertThat(site.ada().get(NEW + "/pages/" + page).json().at("/version/number").asInt())
        .isEqualTo(2);
    String in = OLD + "/space/DOCS/state/content?state-id=";
    assertThat(site.ada().get(in + id).expect(200).all("id")).containsExactly(page);
    assertThat(site.ada().get(in + 999).expect(200).all("id")).isEmpty();
    assertThat(site.bob().get(OLD + "/content-states").expect(200).json()).hasSize(1);
    assertThat(site.ada().get(OLD + "/content-states").expect(200).json()).isEmpty();
    site.bob().delete(path + "?status=current").expect(200);
    assertThat(site.ada().get(path).json()).isEmpty();
  }

  @Test
  void everySpaceSuggestsThree() {
    assertThat(site.bob().get(OLD + "/space/DOCS/state").expect(200).json()).hasSize(3);
    String path = OLD + "/content/" + page + "/state";
    assertThat(site.bob().get(path + "/available").json().path("spaceContentStates")).hasSize(3);
    var set = site.bob().put(path + "?status=current", "{\"id\": 1}").expect(200).json();
    assertThat(set.at("/contentState/name").asString()).isEqualTo("In progress");
    site.ada().get(OLD + "/space/DOCS/state/settings").expect(200);
    site.bob().get(OLD + "/space/DOCS/state/settings").expect(403);
  }

  @Test
  void refusesWhatIsNoState() {
    String path = OLD + "/content/" + page + "/state?status=current";
    for (String body :
        List.of(
            "{\"id\": 77}",
            "{\"name\": \"Red\", \"color\": \"red\"}",
            "{\"name\": \"longer than twenty letters\", \"color\": \"#ff7452\"}")) {
      site.bob().put(path, body).expect(400);
    }
    site.bob().get(OLD + "/content/999/state").expect(404);
    site.bob().get(OLD + "/space/NONE/state/settings").expect(404);
  }
}
