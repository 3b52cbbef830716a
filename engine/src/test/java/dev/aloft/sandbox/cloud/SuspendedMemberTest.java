package dev.aloft.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Jira shows of an account whose access the organization suspended. */
@Tag("shared")
class SuspendedMemberTest {

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final String bob = world.bobAccount().accountId();

  @BeforeEach
  void suspend() {
    Groups groups = world.organization().groups();
    groups.join(groups.byName("jira-software-users-acme").orElseThrow(), bob);
    world.project("OPS", "software");
    become("suspend");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void isInactiveAndFoundByTheIdOnly() {
    assertThat(user().path("active").asBoolean()).isFalse();
    assertThat(world.ada().get("/rest/api/3/users/search").expect(200).json().toString())
        .contains(bob);
    assertThat(
            world.ada().get("/rest/api/3/user/search?query=bob@acme").expect(200).json().toString())
        .doesNotContain(bob);
  }

  @Test
  void cannotBeAssignedAnIssueAndKeepsWhatItReported() {
    String key = world.issue("OPS", "Task", "Mend the pump");

    assertThat(
            world
                .ada()
                .put("/rest/api/3/issue/" + key, fields("assignee"))
                .expect(400)
                .json()
                .toString())
        .contains("cannot be assigned");
    world.ada().put("/rest/api/3/issue/" + key, fields("reporter")).expect(204);
  }

  @Test
  void takesNoSeatUntilItIsRestoredWithItsGroups() {
    long suspended = seats();

    become("restore");

    assertThat(seats()).isEqualTo(suspended + 1);
    assertThat(user().path("active").asBoolean()).isTrue();
  }

  private String fields(String field) {
    return "{\"fields\": {\"" + field + "\": {\"accountId\": \"" + bob + "\"}}}";
  }

  private long seats() {
    return world
        .ada()
        .get("/rest/api/3/applicationrole/jira-software")
        .expect(200)
        .json()
        .path("userCount")
        .asLong();
  }

  private JsonNode user() {
    return world.ada().get("/rest/api/3/user?accountId=" + bob).expect(200).json();
  }

  private void become(String what) {
    world
        .key()
        .post(
            "/admin/v2/orgs/"
                + world.organization().id()
                + "/directories/"
                + world.organization().directoryId()
                + "/users/"
                + bob
                + "/"
                + what,
            "")
        .expect(204);
  }
}
