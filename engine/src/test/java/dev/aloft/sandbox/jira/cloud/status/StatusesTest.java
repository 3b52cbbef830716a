package dev.aloft.sandbox.jira.cloud.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class StatusesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static final String NEW =
      """
      {"scope": {"type": "GLOBAL"}, "statuses": [
        {"name": "In Review", "statusCategory": "IN_PROGRESS", "description": "being read"}]}\
      """;

  @Test
  void createsRenamesAndDeletesStatuses() {
    var made = site.ada().post("3/statuses", NEW).expect(200).json();
    String id = made.at("/0/id").asString();
    assertThat(made.at("/0/scope/type").asString()).isEqualTo("GLOBAL");
    site.ada()
        .put(
            "3/statuses",
            """
            {"statuses": [{"id": "%s", "name": "Reviewing", "statusCategory": "DONE"}]}\
            """
                .formatted(id))
        .expect(204);
    var read = site.ada().get("3/statuses?id=" + id).expect(200).json();
    assertThat(read.at("/0/name").asString()).isEqualTo("Reviewing");
    assertThat(read.at("/0/description").asString()).isEqualTo("being read");
    site.ada().delete("3/statuses?id=" + id).expect(204);
    assertThat(site.ada().get("3/statuses?id=" + id).expect(200).json().size()).isZero();
  }

  @Test
  void findsStatusesByNameAndSearch() {
    assertThat(
            site.ada().get("3/statuses/byNames?name=done&name=To%20Do").expect(200).json().size())
        .isEqualTo(2);
    var page =
        site.ada().get("3/statuses/search?searchString=DO&statusCategory=DONE").expect(200).json();
    assertThat(page.path("values").valueStream().map(v -> v.path("name").asString()))
        .containsExactly("Done");
  }

  @Test
  void hasACategoryThatStandsForNoneAndTakesNoStatus() {
    var categories = site.ada().get("3/statuscategory").expect(200).json();
    assertThat(categories.valueStream().map(one -> one.path("name").asString()))
        .containsExactly("No Category", "To Do", "In Progress", "Done");
    assertThat(site.ada().get("3/statuscategory/1").expect(200).json().path("key").asString())
        .isEqualTo("undefined");
    site.ada()
        .post(
            "3/statuses",
            """
            {"scope": {"type": "GLOBAL"},
             "statuses": [{"name": "Nowhere", "statusCategory": "UNDEFINED"}]}\
            """)
        .expect(400);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/statuses", NEW.replace("In Review", "DONE")).expect(400);
    site.ada().post("3/statuses", NEW.replace("IN_PROGRESS", "DOING")).expect(400);
    site.ada().post("3/statuses", NEW.replace("In Review", "x".repeat(256))).expect(400);
    site.ada().post("3/statuses", NEW.replace("GLOBAL", "PROJECT")).expect(400);
    site.ada().post("3/statuses", "{\"statuses\": []}").expect(400);
    site.bob().post("3/statuses", NEW).expect(403);
    site.bob().get("3/statuses/search").expect(403);
    site.ada().get("3/statuses").expect(400);
    site.ada().get("3/statuses?" + "id=1&".repeat(51) + "id=2").expect(400);
    site.ada().delete("3/statuses?id=10000").expect(400);
    site.ada()
        .put(
            "3/statuses",
            """
            {"statuses": [{"id": "10000", "name": "Done", "statusCategory": "TODO"}]}\
            """)
        .expect(400);
  }

  @Test
  void showsOnlyStatusesOfWorkflowsInUseInTheOldList() {
    assertThat(site.ada().get("3/status").expect(200).json().size()).isZero();
    site.project("ABC");
    assertThat(site.ada().get("3/status").expect(200).json().size()).isEqualTo(3);
    assertThat(
            site.ada()
                .get("3/status/In%20Progress")
                .expect(200)
                .json()
                .at("/statusCategory/key")
                .asString())
        .isEqualTo("indeterminate");
    site.ada().post("3/statuses", NEW).expect(200);
    site.ada().get("3/status/In%20Review").expect(404);
  }
}
