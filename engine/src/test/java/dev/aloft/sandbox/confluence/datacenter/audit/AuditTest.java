package dev.aloft.sandbox.confluence.datacenter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The audit log holds what callers did. */
@Tag("shared")
class AuditTest {

  private static final String AUDIT = "/rest/api/audit";
  private static final long NOW = Instant.parse("2026-05-04T10:00:00Z").toEpochMilli();

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode log(String query) {
    return world.ada().get(AUDIT + query).expect(200).json().path("results");
  }

  /** The contract names no parameters; the product's older reference does. */
  private void asked(Consumer<PlainClient> questions) {
    try (Sandbox loose = Sandbox.start(world.product());
        PlainClient ada = PlainClient.basic(loose.address(), "ada", "secret-1")) {
      questions.accept(ada);
    }
  }

  private static JsonNode found(PlainClient client, String query) {
    return client.get(AUDIT + query).expect(200).json().path("results");
  }

  private List<String> summaries(String query) {
    return log(query).valueStream().map(one -> one.path("summary").asString()).toList();
  }

  @Test
  void whatASiteIsFoundedWithIsNoDeedAndOthersAreShutOut() {
    assertThat(log("")).isEmpty();
    world.page("Pages have histories");
    assertThat(log("")).isEmpty();
    world.bob().get(AUDIT).expect(403);
  }

  @Test
  void tellsWhatBecameOfSpacesTheLatestFirst() {
    world.bob().post("/rest/api/space", "{\"key\": \"NEW\", \"name\": \"New\"}").expect(200);
    world.ada().put("/rest/api/space/NEW", "{\"name\": \"Newer\"}").expect(200);
    world.ada().put("/rest/api/space/NEW/archive", "").expect(204);
    world.ada().put("/rest/api/space/NEW/restore", "").expect(204);
    world.ada().delete("/rest/api/space/NEW").expect(202);
    assertThat(summaries(""))
        .containsExactly(
            "Space deleted",
            "Space unarchived",
            "Space archived",
            "Space configuration updated",
            "Space created");
    JsonNode created = log("").path(4);
    assertThat(created.at("/author/username").asString()).isEqualTo("bob");
    assertThat(created.path("creationDate").asLong()).isEqualTo(NOW);
    assertThat(created.at("/affectedObject/objectType").asString()).isEqualTo("Space");
    JsonNode renamed = log("").at("/3/changedValues/0");
    assertThat(renamed.path("oldValue").asString()).isEqualTo("New");
    assertThat(renamed.path("newValue").asString()).isEqualTo("Newer");
  }

  @Test
  void tellsWhatBecameOfPeopleAndGroups() {
    world
        .ada()
        .post("/rest/api/admin/group", "{\"type\": \"group\", \"name\": \"crew\"}")
        .expect(200);
    world.ada().put("/rest/api/user/bob/group/crew", "").expect(204);
    world.ada().put("/rest/api/admin/user/bob/disable", "").expect(204);
    JsonNode log = log("");
    assertThat(summaries(""))
        .containsExactly("User deactivated", "User added to group", "Group created");
    assertThat(log.at("/1/affectedObject/name").asString()).isEqualTo("crew");
    assertThat(log.at("/1/associatedObjects/0/name").asString()).isEqualTo("bob");
    assertThat(log.toString()).doesNotContain("acme.example");
  }

  @Test
  void tellsWhatWasGrantedOnce() {
    String read = "[{\"targetType\": \"space\", \"operationKey\": \"export\"}]";
    String path = "/rest/api/space/DOCS/permissions/user/8a02/";
    world.ada().put(path + "grant", read).expect(204);
    world.ada().put(path + "grant", read).expect(204);
    world.ada().put(path + "revoke", read).expect(204);
    String use = "[{\"targetType\": \"application\", \"operationKey\": \"administer\"}]";
    world.ada().put("/rest/api/permissions/group/confluence-users/grant", use).expect(204);
    assertThat(summaries(""))
        .containsExactly(
            "Global permission added", "Space permission removed", "Space permission added");
    assertThat(log("").at("/2/changedValues/0/newValue").asString()).isEqualTo("export space");
    assertThat(log("").at("/2/associatedObjects/0/name").asString()).isEqualTo("Documents");
  }

  @Test
  void tellsWhoAloneMayReadAPage() {
    String page = world.page("Closed");
    world
        .bob()
        .put(
            page + "/restriction",
            """
            [{"operation": "read", "restrictions":
              {"user": [{"type": "known", "username": "bob"}]}}]\
            """)
        .expect(200);
    assertThat(summaries("")).containsExactly("Content restriction added");
    assertThat(log("").at("/0/affectedObject/name").asString()).isEqualTo("Closed");
  }

  @Test
  void isAskedByTimeAndText() {
    world.ada().put("/rest/api/space/DOCS/archive", "").expect(204);
    asked(ada -> {
      assertThat(found(ada, "?startDate=" + NOW + "&endDate=" + NOW)).hasSize(1);
      assertThat(found(ada, "?startDate=" + (NOW + 1))).isEmpty();
      assertThat(found(ada, "?endDate=" + (NOW - 1))).isEmpty();
      assertThat(found(ada, "?searchString=ARCHIVED")).hasSize(1);
      assertThat(found(ada, "?searchString=created")).isEmpty();
      ada.get(AUDIT + "?startDate=today").expect(400);
    });
  }
}
