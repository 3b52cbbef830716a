package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@Tag("shared")
@ParameterizedClass
@EnumSource
class PeopleTest {

  private final IssueSite on;

  PeopleTest(IssueSite.Stores stores) {
    this.on = new IssueSite(stores);
  }

  @AfterEach
  void stop() {
    on.close();
  }

  private int found(String query) {
    return on.ada.get("3/user/search?query=" + query).expect(200).json().size();
  }

  @Test
  void findsPeopleByTheBeginningOfNameOrVisibleAddress() {
    assertThat(found("bob@")).isEqualTo(1);
    assertThat(found("Bak")).isEqualTo(1);
    assertThat(found("zzz")).isZero();
    on.ada.get("3/user/search").expect(400);
  }

  @Test
  void takesNamesAndKeysOfPeopleNoLonger() {
    for (String query :
        List.of(
            "user/search?username=bob",
            "user?username=bob",
            "user?key=bob",
            "user/assignable/search?username=bob&project=OPS",
            "user/properties?userKey=bob")) {
      assertThat(on.ada.get("3/" + query).expect(400).messages())
          .contains("is not supported in GDPR strict mode");
    }
  }

  @Test
  void findsAHiddenAddressOnlyExactlyAndNeverShowsIt() {
    on.site.accounts().put(on.bobAccount.withEmailVisible(false));
    assertThat(found("bob@acme")).isZero();
    assertThat(found("bob@acme.example")).isEqualTo(1);
    String path = "3/user?accountId=" + on.bobAccount.accountId();
    assertThat(on.ada.get(path).expect(200).json().has("emailAddress")).isFalse();
    assertThat(on.bob.get("3/myself").expect(200).json().has("emailAddress")).isTrue();
  }

  @Test
  void listsPeopleByIdAndAll() {
    JsonNode page =
        on.ada
            .get("3/user/bulk?accountId=" + on.bobAccount.accountId() + "&accountId=nobody")
            .expect(200)
            .json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(on.ada.get("3/users/search").expect(200).json()).hasSize(2);
    on.ada.get("3/user?accountId=nobody").expect(404);
  }

  @Test
  void doesNotLetADeactivatedPersonIn() {
    on.site.accounts().put(on.bobAccount.withActive(false));
    on.bob.get("3/myself").expect(401);
  }

  @Test
  void keepsGroupNamesUniqueIgnoringCase() {
    JsonNode made = on.ada.post("3/group", "{\"name\": \"Crew\"}").expect(201).json();
    on.ada.post("3/group", "{\"name\": \"crew\"}").expect(400);
    on.bob.post("3/group", "{\"name\": \"Bobs\"}").expect(403);
    String id = made.path("groupId").asString();
    String join = "{\"accountId\": \"" + on.bobAccount.accountId() + "\"}";
    on.ada.post("3/group/user?groupId=" + id, join).expect(201);
    on.ada.post("3/group/user?groupname=CREW", join).expect(400);
    assertThat(
            on.ada
                .get("3/group/member?groupname=crew")
                .expect(200)
                .json()
                .path("values")
                .path(0)
                .path("accountId")
                .asString())
        .isEqualTo(on.bobAccount.accountId());
    on.ada
        .delete("3/group/user?groupId=" + id + "&accountId=" + on.bobAccount.accountId())
        .expect(200);
    on.ada.delete("3/group?groupId=" + id).expect(200);
    on.ada.get("3/group/member?groupId=" + id).expect(404);
  }

  @Test
  void startsWithTheProductsOwnGroupsAndKeepsThem() {
    JsonNode groups = on.ada.get("3/group/bulk").expect(200).json().path("values");
    assertThat(groups.valueStream().map(group -> group.path("name").asString()))
        .contains("administrators", "site-admins", "jira-users-acme");
    on.ada.delete("3/group?groupname=site-admins").expect(403);
  }
}
