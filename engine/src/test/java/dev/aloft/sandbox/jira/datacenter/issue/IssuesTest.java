package dev.aloft.sandbox.jira.datacenter.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class IssuesTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private tools.jackson.databind.JsonNode fields(String key) {
    return world.ada().get("/rest/api/2/issue/" + key).expect(200).json().path("fields");
  }

  private tools.jackson.databind.JsonNode refused(String body) {
    return world.ada().post("/rest/api/2/issue", body).expect(400).json().path("errors");
  }

  @Test
  void anIssueHoldsWhatItsCreatorSaysAndWhatIsUsual() {
    String key =
        world.issue(
            "Bug", "It burns", ", \"labels\": [\"hot\"], \"description\": \"*bold* [~bob]\"");
    assertThat(key).isEqualTo("OPS-1");
    var issue =
        world.ada().get("/rest/api/2/issue/OPS-1?expand=renderedFields,names,schema").json();
    var fields = issue.path("fields");
    assertThat(fields.path("summary").asString()).isEqualTo("It burns");
    assertThat(fields.path("labels").path(0).asString()).isEqualTo("hot");
    assertThat(fields.path("status").path("name").asString()).isEqualTo("To Do");
    assertThat(fields.path("priority").path("name").asString()).isEqualTo("Medium");
    assertThat(fields.path("reporter").path("key").asString()).isEqualTo("JIRAUSER10000");
    assertThat(fields.path("assignee").isNull()).isTrue();
    assertThat(fields.path("created").asString()).isEqualTo("2026-05-04T10:00:00.000+0000");
    assertThat(fields.path("comment").path("total").asInt()).isZero();
    assertThat(issue.path("renderedFields").path("description").asString())
        .contains("<b>bold</b>")
        .contains("Bob User");
    assertThat(issue.path("names").path("summary").asString()).isEqualTo("Summary");
    assertThat(issue.path("schema").path("labels").path("items").asString()).isEqualTo("string");
  }

  @Test
  void refusesWhatIsMissingOrUnknownAllAtOnce() {
    assertThat(refused("{\"fields\": {}}").path("project").asString())
        .isEqualTo("project is required");
    assertThat(
            refused("{\"fields\": {\"project\": {\"key\": \"OPS\"}}}").path("issuetype").asString())
        .isEqualTo("issue type is required");
    var errors =
        refused(
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Bug"}, "colour": "red",
             "resolution": {"name": "Done"}, "labels": ["a b"], "priority": {"name": "Urgent"},
             "components": [{"name": "Engine"}], "duedate": "soon",
             "assignee": {"name": "carol"}}}\
            """);
    assertThat(errors.path("summary").asString())
        .isEqualTo("You must specify a summary of the issue.");
    assertThat(errors.path("colour").asString()).contains("cannot be set");
    assertThat(errors.path("resolution").asString()).contains("cannot be set");
    assertThat(errors.path("labels").asString()).contains("contains spaces");
    assertThat(errors.path("priority").asString()).isEqualTo("The priority selected is invalid.");
    assertThat(errors.path("components").asString())
        .isEqualTo("Component name 'Engine' is not valid");
    assertThat(errors.path("duedate").asString()).contains("soon");
    assertThat(errors.path("assignee").asString()).isEqualTo("User 'carol' does not exist.");
    assertThat(errors.size()).isEqualTo(8);
  }

  @Test
  void asksForTheFieldsThatItsProjectRequires() {
    world.site().tables().projects().put(world.ops().requiring(Set.of("environment")));
    assertThat(
            refused(
                    """
                    {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Bug"},
                     "summary": "x"}}\
                    """)
                .path("environment")
                .asString())
        .isEqualTo("Environment is required.");
  }

  @Test
  void anEpicNeedsItsName() {
    assertThat(
            refused(
                    """
                    {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Epic"},
                     "summary": "x"}}\
                    """)
                .path("customfield_10003")
                .asString())
        .isEqualTo("Epic Name is required.");
    String epic = world.issue("Epic", "Big", ", \"customfield_10003\": \"Big\"");
    String story = world.issue("Story", "Small", ", \"customfield_10001\": \"" + epic + "\"");
    assertThat(fields(story).path("customfield_10001").asString()).isEqualTo(epic);
  }

  @Test
  void onlyProjectAdministratorsNameAnotherReporter() {
    var answer =
        world
            .bob()
            .post(
                "/rest/api/2/issue",
                """
                {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Bug"},
                 "summary": "x", "reporter": {"name": "ada"}}}\
                """)
            .expect(400);
    assertThat(answer.json().path("errors").path("reporter").asString()).contains("cannot be set");
    String key = world.issue("Bug", "x", ", \"reporter\": {\"name\": \"bob\"}");
    assertThat(fields(key).path("reporter").path("name").asString()).isEqualTo("bob");
    assertThat(fields(key).path("creator").path("name").asString()).isEqualTo("ada");
  }

  @Test
  void subTasksHangBelowIssuesOfTheirProject() {
    String parent = world.task("Above");
    String child = world.issue("Sub-task", "Below", ", \"parent\": {\"key\": \"" + parent + "\"}");
    assertThat(fields(child).path("parent").path("key").asString()).isEqualTo(parent);
    assertThat(fields(parent).path("subtasks").path(0).path("key").asString()).isEqualTo(child);
    assertThat(world.ada().get("/rest/api/2/issue/" + parent + "/subtask").expect(200).json())
        .hasSize(1);
    world.ada().delete("/rest/api/2/issue/" + parent).expect(400);
    world.ada().delete("/rest/api/2/issue/" + parent + "?deleteSubtasks=true").expect(204);
    world.ada().get("/rest/api/2/issue/" + child).expect(404);
  }

  @Test
  void bulkCreationTakesWhatIsGoodAndSaysWhichIsNot() {
    var answer =
        world
            .ada()
            .post(
                "/rest/api/2/issue/bulk",
                """
                {"issueUpdates": [
                 {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"},
                  "summary": "a"}},
                 {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"}}},
                 {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"},
                  "summary": "c"}}]}\
                """)
            .expect(201)
            .json();
    assertThat(answer.path("issues")).hasSize(2);
    assertThat(answer.path("errors").path(0).path("failedElementNumber").asInt()).isEqualTo(1);
    world
        .ada()
        .post("/rest/api/2/issue/bulk", "{\"issueUpdates\": [{\"fields\": {}}]}")
        .expect(400);
  }

  @Test
  void editingSetsAddsAndTakesAwayAndRemembers() {
    String key = world.issue("Task", "Old", ", \"labels\": [\"a\", \"b\"]");
    world
        .ada()
        .put(
            "/rest/api/2/issue/" + key,
            """
            {"fields": {"summary": "New", "assignee": {"name": "bob"}},
             "update": {"labels": [{"add": "c"}, {"remove": "a"}],
              "comment": [{"add": {"body": "Done so."}}]}}\
            """)
        .expect(204);
    assertThat(fields(key).path("summary").asString()).isEqualTo("New");
    assertThat(fields(key).path("labels").toString()).isEqualTo("[\"b\",\"c\"]");
    assertThat(fields(key).path("comment").path("total").asInt()).isEqualTo(1);
    var items =
        world
            .ada()
            .get("/rest/api/2/issue/" + key + "?expand=changelog&fields=summary")
            .json()
            .path("changelog")
            .path("histories")
            .path(0)
            .path("items");
    assertThat(items.valueStream().map(item -> item.path("field").asString()))
        .containsExactly("summary", "assignee", "labels");
    assertThat(items.path(0).path("fromString").asString()).isEqualTo("Old");
    assertThat(items.path(1).path("to").asString()).isEqualTo("JIRAUSER10100");
    var wrong =
        world
            .ada()
            .put("/rest/api/2/issue/" + key, "{\"update\": {\"summary\": [{\"add\": \"x\"}]}}")
            .expect(400);
    assertThat(wrong.json().path("errors").has("summary")).isTrue();
  }

  @Test
  void assignsToPeopleWhoMayBeAssigned() {
    String key = world.task("x");
    world.ada().put("/rest/api/2/issue/" + key + "/assignee", "{\"name\": \"bob\"}").expect(204);
    assertThat(fields(key).path("assignee").path("name").asString()).isEqualTo("bob");
    world.ada().put("/rest/api/2/issue/" + key + "/assignee", "{\"name\": null}").expect(204);
    assertThat(fields(key).path("assignee").isNull()).isTrue();
    world.ada().put("/rest/api/2/issue/" + key + "/assignee", "{\"name\": \"eve\"}").expect(400);
  }

  /** As clients ask for the project's usual assignee: a number where the contract has a text. */
  @Test
  void assignsAsTheProjectDoesForTheNumberMinusOne() {
    String key = world.task("x");
    String assignee = "/rest/api/2/issue/" + key + "/assignee";
    for (String automatic : List.of("-1", "\"-1\"")) {
      world.ada().put(assignee, "{\"name\": \"bob\"}").expect(204);
      world.ada().put(assignee, "{\"name\": %s}".formatted(automatic)).expect(204);
      assertThat(fields(key).path("assignee").path("name").asString("")).isNotEqualTo("bob");
    }
  }

  @Test
  void goesTheWaysOfItsWorkflow() {
    String key = world.task("x");
    String path = "/rest/api/2/issue/" + key + "/transitions";
    var ways = world.ada().get(path).expect(200).json().path("transitions");
    assertThat(ways.valueStream().map(way -> way.path("name").asString()))
        .containsExactly("To Do", "In Progress", "Done");
    world.ada().post(path, "{\"transition\": {\"id\": \"31\"}}").expect(204);
    assertThat(fields(key).path("status").path("statusCategory").path("key").asString())
        .isEqualTo("done");
    assertThat(fields(key).path("resolution").path("name").asString()).isEqualTo("Done");
    assertThat(fields(key).path("resolutiondate").isString()).isTrue();
    world.ada().post(path, "{\"transition\": {\"id\": \"11\"}}").expect(204);
    assertThat(fields(key).path("resolution").isNull()).isTrue();
    world.ada().post(path, "{\"transition\": {\"id\": \"99\"}}").expect(400);
    world.ada().post(path, "{}").expect(400);
  }

  @Test
  void theClassicWorkflowAsksForPeopleAndFields() {
    new Projects(world.site()).add("OLD", "Old ways", world.adaUser());
    String key =
        world
            .ada()
            .post(
                "/rest/api/2/issue",
                """
                {"fields": {"project": {"key": "OLD"}, "issuetype": {"name": "Bug"},
                 "summary": "x"}}\
                """)
            .expect(201)
            .json()
            .path("key")
            .asString();
    String path = "/rest/api/2/issue/" + key + "/transitions?expand=transitions.fields";
    var ways = world.ada().get(path).expect(200).json().path("transitions");
    assertThat(ways.valueStream().map(way -> way.path("name").asString()))
        .containsExactly("Resolve Issue", "Close Issue");
    assertThat(ways.path(0).path("fields").path("resolution").path("required").booleanValue())
        .isTrue();
    world
        .ada()
        .post(
            "/rest/api/2/issue/" + key + "/transitions",
            """
            {"transition": {"id": "5"}, "fields": {"resolution": {"name": "Duplicate"}},
             "update": {"comment": [{"add": {"body": "Seen before."}}]}}\
            """)
        .expect(204);
    assertThat(fields(key).path("resolution").path("name").asString()).isEqualTo("Duplicate");
    assertThat(fields(key).path("comment").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void metaDataSaysWhatMayBeSet() {
    String types = "/rest/api/2/issue/createmeta/OPS/issuetypes";
    var page = world.ada().get(types).expect(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(5);
    var fields = world.ada().get(types + "/10004?maxResults=100").expect(200).json().path("values");
    assertThat(fields.valueStream().map(field -> field.path("fieldId").asString()))
        .contains("summary", "priority", "customfield_10001")
        .doesNotContain("customfield_10003", "resolution", "parent");
    world.ada().get("/rest/api/2/issue/createmeta/NONE/issuetypes").expect(400);
    var edit = world.ada().get("/rest/api/2/issue/" + world.task("x") + "/editmeta").expect(200);
    assertThat(edit.json().path("fields").path("summary").path("required").booleanValue()).isTrue();
  }

  @Test
  void archivedIssuesAreNoLongerFoundNorEdited() {
    String key = world.task("x");
    world.bob().put("/rest/api/2/issue/" + key + "/archive", "").expect(403);
    world.ada().put("/rest/api/2/issue/" + key + "/archive", "").expect(204);
    assertThat(world.ada().get("/rest/api/2/search").json().path("total").asInt()).isZero();
    world.ada().put("/rest/api/2/issue/" + key, "{\"fields\": {\"summary\": \"y\"}}").expect(403);
    world.ada().put("/rest/api/2/issue/" + key + "/restore", "").expect(204);
    assertThat(world.ada().get("/rest/api/2/search").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void severalIssuesAreArchivedAtOnceEachForItself() {
    String one = world.task("one");
    String two = world.task("two");
    world
        .nobody()
        .with("Content-Type", "text/plain")
        .post("/rest/api/2/issue/archive", one)
        .expect(401);
    world
        .bob()
        .with("Content-Type", "text/plain")
        .post("/rest/api/2/issue/archive", one)
        .expect(200);
    assertThat(world.ada().get("/rest/api/2/search").json().path("total").asInt()).isEqualTo(2);
    world
        .ada()
        .with("Content-Type", "text/plain")
        .post("/rest/api/2/issue/archive", one + "\nOPS-99\n" + two)
        .expect(200);
    assertThat(world.ada().get("/rest/api/2/search").json().path("total").asInt()).isZero();
    world.ada().put("/rest/api/2/issue/" + one + "/archive", "").expect(403);
    world.ada().put("/rest/api/2/issue/" + one + "/restore", "").expect(204);
    world.ada().put("/rest/api/2/issue/" + one + "/restore", "").expect(403);
  }

  @Test
  void anIssueTellsWhatTheCallerMayDoWithIt() {
    String path = "/rest/api/2/issue/" + world.task("x") + "?expand=operations";
    assertThat(world.ada().get(path).expect(200).json().path("operations").toString())
        .contains("delete-issue");
    assertThat(world.bob().get(path).expect(200).json().path("operations").toString())
        .contains("edit-issue")
        .doesNotContain("delete-issue");
  }

  @Test
  void versionsOfValuesStandInThePlaceOfTheFields() {
    String path = "/rest/api/2/issue/" + world.task("x") + "?expand=versionedRepresentations";
    var issue = world.ada().get(path).expect(200).json();
    assertThat(issue.has("fields")).isFalse();
    assertThat(issue.path("versionedRepresentations").path("summary").path("1").asString())
        .isEqualTo("x");
  }

  @Test
  void workOnAnIssueWithoutAnEstimateLeavesNone() {
    String key = world.task("x");
    String worklogs = "/rest/api/2/issue/" + key + "/worklog";
    String id =
        world
            .ada()
            .post(worklogs, "{\"timeSpent\": \"3h\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    assertThat(left(key)).isEqualTo("0m");
    world.ada().put(worklogs + "/" + id, "{\"timeSpent\": \"2h\"}").expect(200);
    assertThat(left(key)).isEqualTo("1h");
    world.ada().delete(worklogs + "/" + id).expect(204);
    assertThat(left(key)).isEqualTo("3h");
  }

  private String left(String key) {
    return world
        .ada()
        .get("/rest/api/2/issue/" + key + "?fields=timetracking")
        .json()
        .path("fields")
        .path("timetracking")
        .path("remainingEstimate")
        .asString();
  }
}
