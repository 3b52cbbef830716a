package dev.aloft.sandbox.jira.cloud.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The log holds what people changed of the configuration, and who did. */
@Tag("shared")
class AuditLogTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode log(String query) {
    return world.ada().get("/rest/api/3/auditing/record" + query).expect(200).json();
  }

  private static List<String> summaries(JsonNode log) {
    return log.path("records")
        .valueStream()
        .map(record -> record.path("summary").asString())
        .toList();
  }

  private String category(String name) {
    return world
        .ada()
        .post("/rest/api/3/projectCategory", "{\"name\": \"%s\"}".formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void isEmptyOnAFreshSite() {
    assertThat(log("").path("total").asInt()).isZero();
  }

  @Test
  void tellsWhatCameChangedAndWentWithTheValues() {
    String id = category("Old");
    world.ada().put("/rest/api/3/projectCategory/" + id, "{\"name\": \"New\"}").expect(200);
    world.ada().delete("/rest/api/3/projectCategory/" + id).expect(204);

    JsonNode log = log("");

    assertThat(summaries(log))
        .containsExactly(
            "Project category deleted", "Project category updated", "Project category created");
    JsonNode updated = log.path("records").path(1);
    assertThat(updated.path("authorAccountId").asString())
        .isEqualTo(world.adaAccount().accountId());
    assertThat(updated.path("category").asString()).isEqualTo("projects");
    assertThat(updated.path("objectItem").path("id").asString()).isEqualTo(id);
    assertThat(updated.path("changedValues")).hasSize(1);
    assertThat(updated.at("/changedValues/0/fieldName").asString()).isEqualTo("name");
    assertThat(updated.at("/changedValues/0/changedFrom").asString()).isEqualTo("Old");
    assertThat(updated.at("/changedValues/0/changedTo").asString()).isEqualTo("New");
  }

  @Test
  void whatIsRefusedAndWhatIsReadChangesNothing() {
    world.bob().post("/rest/api/3/projectCategory", "{\"name\": \"x\"}").expect(403);
    world.ada().post("/rest/api/3/projectCategory", "{}").expect(400);
    world.ada().get("/rest/api/3/projectCategory").expect(200);
    assertThat(log("").path("total").asInt()).isZero();
  }

  @Test
  void changesOfIssuesAreInTheirOwnHistory() {
    world.project("OPS", "software");
    int before = log("").path("total").asInt();
    String key = world.issue("OPS", "Task", "one");
    world.ada().put("/rest/api/3/issue/" + key, "{\"fields\": {\"summary\": \"two\"}}").expect(204);
    assertThat(log("").path("total").asInt()).isEqualTo(before);
  }

  @Test
  void tellsOfPeopleAndGroupsWhereverTheyWereChanged() {
    world.ada().post("/rest/api/3/group", "{\"name\": \"crew\"}").expect(201);
    world
        .ada()
        .post(
            "/rest/api/3/group/user?groupname=crew",
            "{\"accountId\": \"%s\"}".formatted(world.bobAccount().accountId()))
        .expect(201);
    String crew = world.organization().groups().byName("crew").orElseThrow().groupId();
    world
        .key()
        .delete("/admin/v2/orgs/" + world.organization().id() + "/directories/-/groups/" + crew)
        .expect(204);

    JsonNode log = log("");

    assertThat(summaries(log))
        .containsExactly("Group deleted", "User added to group", "Group created");
    assertThat(log.at("/records/0").has("authorAccountId")).isFalse();
    assertThat(log.at("/records/1/associatedItems/0/id").asString())
        .isEqualTo(world.bobAccount().accountId());
  }

  @Test
  void aComponentLiesInItsProject() {
    world.project("OPS", "software");
    world
        .ada()
        .post("/rest/api/3/component", "{\"name\": \"Engine\", \"project\": \"OPS\"}")
        .expect(201);
    JsonNode record = log("?filter=component%20engine").at("/records/0");
    assertThat(record.path("summary").asString()).isEqualTo("Project component created");
    assertThat(record.path("objectItem").path("parentName").asString()).isEqualTo("Project OPS");
  }

  @Test
  void isReadInPartsByWordsAndTimes() {
    category("One");
    category("Two");
    category("Three");
    JsonNode page = log("?offset=1&limit=1");
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(page.at("/records/0/objectItem/name").asString()).isEqualTo("Two");
    assertThat(log("?filter=TWO%20created").path("records")).hasSize(1);
    assertThat(log("?filter=two%20deleted").path("records")).isEmpty();
    assertThat(log("?from=2026-05-04T10:00:00.000%2B0000").path("total").asInt()).isEqualTo(3);
    assertThat(log("?from=2026-05-04T10:00:01Z").path("total").asInt()).isZero();
    assertThat(log("?from=2026-05-05").path("total").asInt()).isZero();
    assertThat(log("?to=2026-05-03").path("total").asInt()).isZero();
    world.ada().get("/rest/api/3/auditing/record?from=yesterday").expect(400);
    world.bob().get("/rest/api/3/auditing/record").expect(403);
  }

  @Test
  void theTotalTakesNoNoticeOfWords() {
    category("One");
    category("Two");
    JsonNode log = log("?filter=nothing");
    assertThat(log.path("records")).isEmpty();
    assertThat(log.path("total").asInt()).isEqualTo(2);
  }

  @Test
  void freePlansHaveNone() {
    world.organization().subscriptions().end();
    world.ada().get("/rest/api/3/auditing/record").expect(403);
  }
}
