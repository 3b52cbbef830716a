package dev.aloft.sandbox.jira.datacenter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("shared")
class SearchTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @BeforeEach
  void issues() {
    world.issue(
        "Bug", "Red roof burns", ", \"labels\": [\"hot\"], \"priority\": {\"name\": \"High\"}");
    world.issue(
        "Task",
        "Paint the roof",
        ", \"assignee\": {\"name\": \"bob\"}, \"duedate\": \"2026-06-01\"");
    world.issue("Task", "Sweep", ", \"description\": \"Only the roof, not the cellar\"");
    world
        .ada()
        .post("/rest/api/2/issue/OPS-3/transitions", "{\"transition\": {\"id\": \"31\"}}")
        .expect(204);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private List<String> keys(String jql) {
    String path =
        "/rest/api/2/search?fields=key&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    return world
        .ada()
        .get(path)
        .expect(200)
        .json()
        .path("issues")
        .valueStream()
        .map(issue -> issue.path("key").asString().replace("OPS-", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "project = OPS order by key | 1 2 3",
        "project = operations order by key desc | 3 2 1",
        "key in (OPS-1, OPS-3) ORDER BY key ASC | 1 3",
        "key > OPS-1 order by key | 2 3",
        "issuetype = Bug or summary ~ paint order by key | 1 2",
        "not (issuetype = Bug) and resolution = Unresolved | 2",
        "resolution is not EMPTY | 3",
        "statusCategory = Done | 3",
        "status in ('To Do', Done) order by key | 1 2 3",
        "assignee = bob | 2",
        "assignee != bob |",
        "assignee is EMPTY order by key | 1 3",
        "assignee in (currentUser(), membersOf('jira-software-users')) | 2",
        "labels = hot | 1",
        "labels not in (hot) |",
        "priority > Medium | 1",
        "priority >= Medium order by priority desc, key asc | 1 2 3",
        "text ~ roof order by key | 1 2 3",
        "text ~ '\"the roof\"' order by key | 2 3",
        "summary ~ 'burn*' | 1",
        "summary !~ roof | 3",
        "due < 2026-07-01 | 2",
        "duedate is empty order by key | 1 3",
        "created >= -1d and created <= now() order by key | 1 2 3",
        "created >= startOfDay() order by key | 1 2 3",
        "created < startOfWeek() |",
        "reporter = currentUser() && type = Task order by key | 2 3",
        "issuetype in standardIssueTypes() order by key | 1 2 3",
        "issuetype in subtaskIssueTypes() |",
        "issue in updatedBy(ada) order by key | 1 2 3",
        "issue in updatedBy(ada, -2h, -1h) |",
        "issue in updatedBy(bob) |",
        "projectType = software and key = OPS-1 | 1",
        "workRatio > 0 |",
        "worklogComment ~ paint |",
        "status was Done | 3",
        "status was 'To Do' order by key | 1 2 3",
        "status was not Done order by key | 1 2",
        "status changed from 'To Do' to Done by ada on now() | 3",
        "status changed before -1d |",
        "resolution changed from EMPTY | 3",
        "assignee was bob | 2",
        "assignee was EMPTY order by key | 1 3",
        "assignee was in (currentUser(), membersOf('jira-software-users')) | 2",
        "priority was High | 1",
        "fixVersion was EMPTY order by key | 1 2 3",
      })
  void finds(String jql, String wanted) {
    assertThat(keys(jql))
        .containsExactlyElementsOf(wanted == null ? List.of() : List.of(wanted.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "colour = red | Field 'colour' does not exist",
        "project = NONE | The value 'NONE' does not exist for the field 'project'",
        "assignee = carol | The value 'carol' does not exist for the field 'assignee'",
        "summary = roof | The operator '=' is not supported by the 'summary' field",
        "project > OPS | The operator '>' is not supported by the 'project' field",
        "project = nowhere() | Unable to find JQL function 'nowhere()'",
        "project | Expecting an operator before the end",
        "project = OPS and | Expecting a field name before the end",
        "project = OPS labels = hot | either 'OR' or 'AND'",
        "(project = OPS | Expecting ')'",
        "summary ~ '*roof' | is not allowed to start with '*'",
        "created > soon | Date value 'soon' for field 'created' is invalid",
        "key = OPS-99 | An issue with key 'OPS-99' does not exist",
        "project is EMPTY | does not support searching for EMPTY",
        "summary was roof | History searches do not support the 'summary' field",
        "colour changed | Field 'colour' does not exist",
        "status was Lost | The value 'Lost' does not exist for the field 'status'",
        "status changed by carol | The value 'carol' does not exist for the field 'by'",
        "status was Done during 2026-05-01 | must be supplied with exactly two date values",
        "project = 'OPS | has not been completed",
      })
  void refuses(String jql, String message) {
    String path = "/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    assertThat(world.ada().get(path).expect(400).json().path("errorMessages").path(0).asString())
        .contains(message);
    var lenient = world.ada().get(path + "&validateQuery=false").expect(200).json();
    assertThat(lenient.path("total").asInt()).isZero();
    assertThat(lenient.path("warningMessages").path(0).asString()).contains(message);
  }

  @Test
  void whoCommentsOrLogsWorkIsFoundByIt() {
    world.bob().post("/rest/api/2/issue/OPS-2/comment", "{\"body\": \"dry\"}").expect(201);
    put("{\"timetracking\": {\"originalEstimate\": \"2h\"}}");
    world
        .ada()
        .post(
            "/rest/api/2/issue/OPS-1/worklog",
            "{\"timeSpent\": \"1h\", \"comment\": \"water carried\"}")
        .expect(201);

    assertThat(keys("issue in updatedBy(bob)")).containsExactly("2");
    assertThat(keys("worklogComment ~ water")).containsExactly("1");
    assertThat(keys("workRatio = 50")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lastViewed > -1d", "filter = Mine", "issue in issueHistory()"})
  void whatIsNotEvaluatedIsSaidByName(String jql) {
    String path = "/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    assertThat(world.ada().get(path).expect(501).json().toString()).contains("JQL");
  }

  @Test
  void whatWasIsToldByTheHistoryWithItsTimes() {
    String version =
        world
            .ada()
            .post("/rest/api/2/version", "{\"name\": \"1.0\", \"project\": \"OPS\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    world.clock().forward(Duration.ofDays(2));
    put(
        "{\"fixVersions\": [{\"id\": \"%s\"}], \"assignee\": {\"name\": \"bob\"}}"
            .formatted(version));
    world.clock().forward(Duration.ofDays(2));
    put("{\"fixVersions\": [], \"assignee\": null}");
    world.ada().put("/rest/api/2/version/" + version, "{\"name\": \"2.0\"}").expect(200);

    assertThat(keys("fixVersion was 1.0")).containsExactly("1");
    assertThat(keys("fixVersion was 2.0 on -1d")).containsExactly("1");
    assertThat(keys("fixVersion was 2.0 before -3d")).isEmpty();
    assertThat(keys("fixVersion changed from 2.0 to EMPTY after -1h")).containsExactly("1");
    assertThat(keys("assignee was bob before -3d")).containsExactly("2");
    assertThat(keys("assignee was bob during (-3d, -1d) and key != OPS-2")).containsExactly("1");
    assertThat(keys("assignee changed to bob after -3d before -1d")).containsExactly("1");
  }

  private void put(String fields) {
    world.ada().put("/rest/api/2/issue/OPS-1", "{\"fields\": %s}".formatted(fields)).expect(204);
  }

  @Test
  void pagesByStartAtAndShowsWhatIsAskedFor() {
    var page =
        world
            .ada()
            .post(
                "/rest/api/2/search",
                """
                {"jql": "project = OPS order by key", "startAt": 1, "maxResults": 1,
                 "fields": ["summary", "status"], "expand": ["names", "schema,changelog"]}\
                """)
            .expect(200)
            .json();
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(page.path("issues")).hasSize(1);
    assertThat(page.path("issues").path(0).path("key").asString()).isEqualTo("OPS-2");
    assertThat(page.path("issues").path(0).path("fields").propertyNames())
        .containsExactlyInAnyOrder("summary", "status");
    assertThat(page.path("names").path("summary").asString()).isEqualTo("Summary");
    assertThat(page.path("issues").path(0).has("changelog")).isTrue();
    var usual = world.ada().get("/rest/api/2/search?maxResults=5000").expect(200).json();
    assertThat(usual.path("maxResults").asInt()).isEqualTo(1000);
    assertThat(usual.path("issues").path(0).path("fields").has("comment")).isFalse();
    assertThat(world.nobody().get("/rest/api/2/search").expect(200).json().path("total").asInt())
        .isZero();
  }
}
