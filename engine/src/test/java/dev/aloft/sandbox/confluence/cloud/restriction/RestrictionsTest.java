package dev.aloft.sandbox.confluence.cloud.restriction;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class RestrictionsTest {

  private static final String KEY = "Atl-Confluence-With-Admin-Key";

  private final WikiSite site = new WikiSite();
  private final String page = site.page(site.space("DOCS"), "Closed", "<p/>");
  private final String path = OLD + "/content/" + page + "/restriction";

  @AfterEach
  void stop() {
    site.close();
  }

  private static String only(String operation, String accountId) {
    return """
    [{"operation": "%s",
      "restrictions": {"user": [{"type": "known", "accountId": "%s"}], "group": []}}]\
    """
        .formatted(operation, accountId);
  }

  @Test
  void whoLeavesHimselfOutIsLockedOut() {
    site.ada().put(path, only("read", site.bobAccount().accountId())).expect(200);
    site.ada().get(NEW + "/pages/" + page).expect(404);
    site.ada().get(path).expect(404);
    site.ada().delete(path).expect(404);
    site.bob().get(NEW + "/pages/" + page).expect(200);
    site.bob().delete(path).expect(200);
    site.ada().get(NEW + "/pages/" + page).expect(200);
  }

  @Test
  void anAdminKeyPassesUntilItEnds() {
    site.ada().put(path, only("read", site.bobAccount().accountId())).expect(200);
    site.bob().post(NEW + "/admin-key", "{}").expect(404);
    site.ada().get(NEW + "/admin-key").expect(404);
    site.ada().post(NEW + "/admin-key", "{\"durationInMinutes\": 0}").expect(200);
    site.ada().get(NEW + "/admin-key").expect(200);
    site.ada().get(NEW + "/pages/" + page).expect(404);
    site.ada().get(NEW + "/pages/" + page, KEY, "true").expect(200);
    site.forward(Duration.ofMinutes(11));
    site.ada().get(NEW + "/pages/" + page, KEY, "true").expect(404);
    site.ada().post(NEW + "/admin-key", "{\"durationInMinutes\": -1}").expect(400);
    site.ada().delete(NEW + "/admin-key").expect(204);
  }

  @Test
  void whatLiesBelowIsClosedToo() {
    String docs = site.ada().get(NEW + "/pages/" + page).json().path("spaceId").asString();
    String leaf = site.pageBelow(docs, page, "Leaf");
    site.ada().put(path, only("read", site.adaAccount().accountId())).expect(200);
    site.bob().get(NEW + "/pages/" + leaf).expect(404);
    assertThat(site.bob().get(NEW + "/pages?space-id=" + docs).all("title"))
        .doesNotContain("Leaf", "Closed");
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    site.ada().put(path, only("update", site.adaAccount().accountId())).expect(200);
    site.bob().get(NEW + "/pages/" + page).expect(200);
    site.bob().put(NEW + "/pages/" + page, WikiSite.change(page, "Open", "", 2)).expect(404);
    site.bob().delete(path).expect(403);
    String label = "[{\"prefix\": \"global\", \"name\": \"a\"}]";
    site.bob().post(OLD + "/content/" + page + "/label", label).expect(403);
    String comment =
        """
        {"pageId": "%s", "body": {"representation": "storage", "value": ""}}\
        """
            .formatted(page);
    site.bob().post(NEW + "/footer-comments", comment).expect(201);
  }

  @Test
  void addsToWhatIsThereAndReplacesIt() {
    String ada = site.adaAccount().accountId();
    String bob = site.bobAccount().accountId();
    site.ada().put(path, only("read", ada)).expect(200);
    site.ada().post(path, only("read", bob)).expect(200);
    var both = site.bob().get(path + "/byOperation/read").expect(200).json();
    assertThat(both.path("restrictions").path("user").path("results")).hasSize(2);
    site.ada().put(path, only("update", ada)).expect(200);
    var all = site.bob().get(path + "/byOperation").expect(200).json();
    assertThat(all.path("read").path("restrictions").path("user").path("results")).isEmpty();
    site.ada().put(path, only("copy", ada)).expect(400);
    site.ada().put(path, only("read", "nobody")).expect(400);
    site.ada().put(path, "[{\"operation\": \"read\"}]").expect(400);
  }

  @Test
  void singlePeopleAndGroupsAreAddedAndRemoved() {
    String one = path + "/byOperation/update/user?accountId=" + site.adaAccount().accountId();
    site.ada().get(one).expect(404);
    site.ada().bare("PUT", one).expect(200);
    site.ada().get(one).expect(200);
    String id = site.organization().groups().byName("site-admins").orElseThrow().groupId();
    String group = path + "/byOperation/update/byGroupId/" + id;
    site.ada().bare("PUT", group).expect(200);
    site.ada().get(group).expect(200);
    site.ada().delete(group).expect(200);
    site.ada().delete(one).expect(200);
    site.ada().get(one).expect(404);
    site.ada().get(path + "/byOperation/copy/user?accountId=x").expect(404);
  }

  @Test
  void tellsWhatSomebodyMayDoWithContent() {
    String path = OLD + "/content/" + page + "/permission/check";
    String body =
        """
        {"subject": {"type": "user", "identifier": "%s"}, "operation": "update"}\
        """;
    var may = site.ada().post(path, body.formatted(site.bobAccount().accountId())).expect(200);
    assertThat(may.json().path("hasPermission").asBoolean()).isTrue();
    var no = site.ada().post(path, body.formatted("anonymous")).expect(200).json();
    assertThat(no.path("hasPermission").asBoolean()).isFalse();
    assertThat(no.path("errors")).hasSize(1);
    site.ada().post(path, body.formatted("nobody")).expect(404);
    site.ada().post(OLD + "/content/999/permission/check", body.formatted("anonymous")).expect(404);
  }
}
