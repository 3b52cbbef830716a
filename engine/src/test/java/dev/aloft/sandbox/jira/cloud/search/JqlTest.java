package dev.aloft.sandbox.jira.cloud.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries over one small project: an epic with a story, a labelled bug of Bob's, a sub-task. */
@Tag("shared")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JqlTest {

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @BeforeAll
  void fill() {
    world.project("OPS", "software");
    world.issue("OPS", "Epic", "Better login");
    issue(
        """
        "issuetype": {"name": "Story"}, "summary": "Log in with a key", "priority": {"id": "1"},
        "parent": {"key": "OPS-1"}, "duedate": "2026-05-20"\
        """);
    issue(
        """
        "issuetype": {"name": "Bug"}, "summary": "Key is lost", "priority": {"id": "5"},
        "labels": ["Urgent"], "assignee": {"accountId": "%s"}\
        """
            .formatted(world.bobAccount().accountId()));
    issue(
        """
        "issuetype": {"name": "Subtask"}, "summary": "Look for it", "parent": {"key": "OPS-3"}\
        """);
    world
        .ada()
        .post("/rest/api/3/issue/OPS-3/transitions", "{\"transition\": {\"id\": \"31\"}}")
        .expect(204);
  }

  private void issue(String fields) {
    world
        .ada()
        .post(
            "/rest/api/3/issue", "{\"fields\": {\"project\": {\"key\": \"OPS\"}, " + fields + "}}")
        .expect(201);
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private List<String> keys(String jql) {
    String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
    return world
        .ada()
        .get("/rest/api/3/search/jql?fields=summary&jql=" + query)
        .expect(200)
        .json()
        .path("issues")
        .valueStream()
        .map(issue -> issue.path("key").asString("").replace("OPS-", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type = Bug OR type = Story ORDER BY key            | 2 3
          type IN (Epic, Bug) AND NOT status = Done          | 1
          (type = Epic OR type = Bug) AND status != "To Do"  | 3
          statusCategory = Done                              | 3
          assignee = currentUser() ORDER BY key              |
          assignee = "Bob User"                              | 3
          assignee IS EMPTY ORDER BY key                     | 1 2 4
          assignee != currentUser()                          | 3
          labels = urgent                                    | 3
          labels NOT IN (other)                              | 3
          labels IS EMPTY AND type = Story                   | 2
          parent = OPS-1                                     | 2
          "Epic Link" = OPS-1                                | 2
          parent IS NOT EMPTY ORDER BY key DESC              | 4 2
          summary ~ "key" ORDER BY priority ASC              | 3 2
          summary ~ "key" ORDER BY priority DESC             | 2 3
          summary ~ "lo*" AND project = OPS ORDER BY key     | 1 2 3 4
          text ~ "lost"                                      | 3
          due <= 2026-05-20                                  | 2
          due < "2026/05/20"                                 |
          created >= startOfDay() AND key > OPS-3            | 4
          created < -1d                                      |
          resolution = Unresolved AND type = Bug             | 3
          type IN subTaskIssueTypes()                        | 4
          project = OPS ORDER BY summary                     | 1 3 2 4
          status was "To Do" AND type = Bug                  | 3
          status was Done                                    | 3
          status was not Done ORDER BY key                   | 1 2 4
          status was in (Done, 10000) ORDER BY key           | 1 2 3 4
          status was Done by "Bob User"                      |
          status was Done before -1d                         |
          status changed                                     | 3
          status changed from "To Do" to Done by currentUser() on now() | 3
          status changed to "In Progress"                    |
          status was Unheard                                 |
          assignee was currentUser()                         |
          assignee was "Bob User"                            | 3
          assignee was in membersOf("jira-users-acme") | 3
          assignee was EMPTY AND assignee changed            |
          fixVersion was EMPTY AND key = OPS-1               | 1
          priority was Highest OR priority changed           | 2
          resolution was not EMPTY                           |
          reporter was currentUser() AND type = Story        | 2
          nothing = 1                                        | ''
          type = Unheard OR summary ~ nothing OR key = OPS-1 | 1
          """)
  void findsWhatTheQuerySays(String jql, String keys) {
    assertThat(String.join(" ", keys(jql))).isEqualTo(keys == null ? "" : keys);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project = OPS AND",
        "project = OPS type = Bug",
        "(project = OPS",
        "assignee IN membersOfNothing()",
        "summary = exact",
        "project < OPS",
        "project = OPS ORDER BY parent",
        "project = OPS ORDER key",
        "summary was lost",
        "labels changed",
        "status was Done from Closed",
        "status was nowhere()",
        "status was Done during 2026-05-01",
        "assignee was in membersOf(nobody)",
        "status changed on yesterday",
        "created > yesterday"
      })
  void refusesWhatTheProductRefuses(String jql) {
    String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
    assertThat(
            world
                .ada()
                .get("/rest/api/3/search/jql?jql=" + query)
                .expect(400)
                .json()
                .path("errorMessages"))
        .isNotEmpty();
  }

  @Test
  void aNameThatIsNoMoreIsFoundByTheHistoryThatTellsIt() {
    String issue =
        world
            .ada()
            .post("/rest/api/3/version", "{\"name\": \"Amsterdam\", \"project\": \"OPS\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    put("{\"fixVersions\": [{\"id\": \"%s\"}]}".formatted(issue));
    put("{\"fixVersions\": []}");
    world.ada().put("/rest/api/3/version/" + issue, "{\"name\": \"Utrecht\"}").expect(200);

    assertThat(keys("fixVersion was Amsterdam")).containsExactly("1");
    assertThat(keys("fixVersion was Utrecht")).containsExactly("1");
    assertThat(keys("fixVersion changed from EMPTY to Utrecht")).containsExactly("1");
    assertThat(keys("fixVersion changed from Amsterdam to EMPTY")).containsExactly("1");
    assertThat(keys("fixVersion was Utrecht AND fixVersion is EMPTY")).containsExactly("1");
    assertThat(keys("fixVersion was Rotterdam")).isEmpty();
  }

  private void put(String fields) {
    world.ada().put("/rest/api/3/issue/OPS-1", "{\"fields\": %s}".formatted(fields)).expect(204);
  }
}
