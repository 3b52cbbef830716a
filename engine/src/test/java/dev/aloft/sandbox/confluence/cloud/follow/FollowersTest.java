package dev.aloft.sandbox.confluence.cloud.follow;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class FollowersTest {

  private final WikiSite site = new WikiSite();
  private final String page = site.page(site.space("DOCS"), "Watched", "<p/>");
  private final String path = OLD + "/user/watch/";

  @AfterEach
  void stop() {
    site.close();
  }

  private boolean watching(String thing) {
    return site.bob().get(path + thing).expect(200).json().path("watching").asBoolean();
  }

  @Test
  void peopleWatchContentSpacesAndLabels() {
    site.ada()
        .post(OLD + "/content/" + page + "/label", "[{\"prefix\": \"global\", \"name\": \"api\"}]")
        .expect(200);
    for (String thing : new String[] {"content/" + page, "space/DOCS", "label/api"}) {
      assertThat(watching(thing)).isFalse();
      site.bob().post(path + thing, "").expect(403);
      site.bob().bare("POST", path + thing).expect(204);
      assertThat(watching(thing)).isTrue();
    }
    String content = OLD + "/content/" + page + "/notification/";
    // Ada watches what she has made.
    assertThat(site.ada().get(content + "child-created").expect(200).all("type"))
        .containsExactly("page", "page");
    assertThat(site.ada().get(content + "created").expect(200).all("spaceKey"))
        .containsExactly("DOCS");
    site.bob().bare("DELETE", path + "content/" + page).expect(204);
    assertThat(watching("content/" + page)).isFalse();
  }

  /** "No label exists for the specified labelName" is a 403 of the contract. */
  @Test
  void nobodyWatchesALabelThatNothingBears() {
    site.bob().bare("POST", path + "label/unused").expect(403);
    assertThat(watching("label/unused")).isFalse();
  }

  @Test
  void onlyAdministratorsLetOthersWatch() {
    String cleo = path + "content/" + page + "?accountId=" + site.cleoAccount().accountId();
    site.bob().bare("POST", cleo).expect(403);
    site.ada().bare("POST", cleo).expect(204);
    site.ada().bare("POST", path + "content/999").expect(404);
    site.ada().bare("POST", path + "content/" + page + "?accountId=nobody").expect(404);
  }

  @Test
  void tellsWhoLikesSomething() {
    site.confluence().likes().add(Long.parseLong(page), site.bobAccount().accountId());
    var count = site.ada().get(NEW + "/pages/" + page + "/likes/count").expect(200).json();
    assertThat(count.path("count").asInt()).isEqualTo(1);
    assertThat(site.ada().get(NEW + "/pages/" + page + "/likes/users").all("accountId"))
        .containsExactly(site.bobAccount().accountId());
    site.ada().get(NEW + "/pages/999/likes/count").expect(404);
  }
}
