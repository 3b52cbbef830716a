package dev.aloft.sandbox.confluence.cloud.user;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class PeopleTest {

  private final WikiSite site = new WikiSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void tellsWhoCallsAndWhoIsThere() {
    var me = site.bob().get(OLD + "/user/current").expect(200).json();
    assertThat(me.path("accountId").asString()).isEqualTo(site.bobAccount().accountId());
    String ada = site.adaAccount().accountId();
    site.bob().get(OLD + "/user?accountId=" + ada).expect(200);
    site.bob().get(OLD + "/user?accountId=nobody").expect(404);
    var bulk = site.bob().get(OLD + "/user/bulk?accountId=" + ada + "&accountId=nobody");
    assertThat(bulk.expect(200).all("displayName")).containsExactly("Ada Admin");
    site.bob().get(OLD + "/user/anonymous").expect(200);
    site.bob().get(OLD + "/user/email?accountId=" + ada).expect(403);
    assertThat(site.bob().get(OLD + "/user/memberof?accountId=" + ada).expect(200).all("name"))
        .contains("site-admins");
  }

  @Test
  void keepsTheAddressOfWhoHidesIt() {
    site.organization().accounts().put(site.adaAccount().withEmailVisible(false));
    String ada = site.adaAccount().accountId();
    assertThat(site.bob().get(OLD + "/user?accountId=" + ada).text()).doesNotContain("ada@");
    assertThat(site.ada().get(OLD + "/user/current").text()).contains("ada@acme.example");
    String body = "{\"accountIds\": [\"%s\", \"nobody\"]}".formatted(ada);
    var found = site.bob().post(NEW + "/users-bulk", body).expect(200);
    assertThat(found.all("accountId")).containsExactly(ada);
    assertThat(found.text()).doesNotContain("ada@");
  }

  @Test
  void tellsWhoHasNoAccessAndInvites() {
    String body = "{\"emails\": [\"dan@acme.example\", \"bob@acme.example\", \"no address\"]}";
    String path = NEW + "/user/access/";
    var before = site.bob().post(path + "check-access-by-email", body).expect(200).json();
    assertThat(before.path("emailsWithoutAccess")).hasSize(1);
    assertThat(before.path("invalidEmails")).hasSize(1);
    site.bob().post(path + "invite-by-email", body).expect(200);
    site.dan().get(OLD + "/user/current").expect(200);
  }

  @Test
  void administratorsMakeGroupsAndFillThem() {
    String name = "{\"name\": \"Writers\"}";
    site.bob().post(OLD + "/group", name).expect(403);
    String id = site.ada().post(OLD + "/group", name).expect(201).json().path("id").asString();
    site.ada().post(OLD + "/group", name).expect(400);
    String bob = "{\"accountId\": \"%s\"}".formatted(site.bobAccount().accountId());
    site.ada().post(OLD + "/group/userByGroupId?groupId=" + id, bob).expect(201);
    assertThat(site.bob().get(OLD + "/group/" + id + "/membersByGroupId").all("displayName"))
        .containsExactly("Bob User");
    assertThat(site.bob().get(OLD + "/group/picker?query=rite").all("name"))
        .containsExactly("Writers");
    site.ada()
        .delete(
            OLD
                + "/group/userByGroupId?groupId="
                + id
                + "&accountId="
                + site.bobAccount().accountId())
        .expect(204);
    site.ada().delete(OLD + "/group/by-id?id=" + id).expect(204);
    site.ada().get(OLD + "/group/by-id?id=" + id).expect(404);
    assertThat(site.ada().get(OLD + "/group/" + id + "/membersByGroupId").expect(200).all("type"))
        .isEmpty();
    assertThat(site.ada().get(OLD + "/group?limit=2").all("name")).hasSize(2);
  }

  @Test
  void peopleAreFoundByWhatTheyAreCalled() {
    String path = OLD + "/search/user?cql=";
    assertThat(site.bob().get(path + "type%3Duser").expect(200).all("title"))
        .contains("Ada Admin", "Bob User")
        .doesNotContain("Dan Without Access");
    assertThat(site.bob().get(path + "user.fullname~%22bob%22").expect(200).all("title"))
        .containsExactly("Bob User");
    site.bob().get(path + "nonsense%20(((").expect(400);
    site.bob().get(path + "space%3DDOCS").expect(400);
  }

  @Test
  void propertiesAreNotedOfPeople() {
    String path = OLD + "/user/" + site.bobAccount().accountId() + "/property";
    String value = "{\"value\": {\"berth\": %d}}";
    site.bob().post(path + "/boat", value.formatted(1)).expect(201);
    site.bob().post(path + "/boat", value.formatted(1)).expect(409);
    site.bob().put(path + "/boat", value.formatted(2)).expect(204);
    assertThat(site.bob().get(path + "/boat").expect(200).json().at("/value/berth").asInt())
        .isEqualTo(2);
    assertThat(site.bob().get(path).expect(200).all("key")).containsExactly("boat");
    site.cleo().delete(path + "/boat").expect(403);
    site.bob().delete(path + "/boat").expect(204);
    site.bob().get(path + "/boat").expect(404);
    site.bob().get(OLD + "/user/nobody/property").expect(404);
  }

  @Test
  void tellsWhatPeopleMayDoOnTheSite() {
    var ada = site.ada().get(OLD + "/user/current?expand=operations").expect(200).json();
    assertThat(ada.path("operations").findValuesAsString("operation")).contains("administer");
    var bob = site.bob().get(OLD + "/user/current?expand=operations").expect(200).json();
    assertThat(bob.path("operations").findValuesAsString("operation"))
        .containsExactly("create_space");
  }
}
