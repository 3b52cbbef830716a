package dev.aloft.sandbox.jira.datacenter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.jql.JqlField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues are sorted by what is kept of them as they would be sorted whole. */
@Tag("shared")
class OrdersTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private List<Issue> issues() {
    String version =
        world
            .ada()
            .post("/rest/api/2/version", "{\"name\": \"1.0\", \"project\": \"OPS\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    world.issue("Bug", "b", ", \"priority\": {\"name\": \"High\"}, \"environment\": \"z\"");
    world.issue(
        "Task",
        "a",
        ", \"assignee\": {\"name\": \"bob\"}, \"duedate\": \"2026-06-01\", \"environment\": \"y\"");
    world.issue("Task", "C", ", \"fixVersions\": [{\"id\": \"" + version + "\"}]");
    world.issue("Story", "d", ", \"versions\": [{\"id\": \"" + version + "\"}]");
    world
        .ada()
        .post("/rest/api/2/issue/OPS-3/transitions", "{\"transition\": {\"id\": \"31\"}}")
        .expect(204);
    world.ada().post("/rest/api/2/issue/OPS-2/worklog", "{\"timeSpentSeconds\": 3600}").expect(201);
    return world.site().issues().all().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project",
        "key",
        "id",
        "watchers",
        "votes",
        "summary",
        "environment",
        "status",
        "type",
        "issuetype",
        "priority",
        "resolution",
        "assignee",
        "reporter",
        "creator",
        "created",
        "createdDate",
        "updated",
        "updatedDate",
        "resolved",
        "resolutiondate",
        "due",
        "duedate",
        "timespent",
        "fixVersion",
        "affectedVersion",
        "Rank",
        "Epic Name"
      })
  void sortAsWholeIssuesWould(String name) {
    List<Issue> issues = issues();
    User ada = world.site().users().byName("ada").orElseThrow();
    IssueJql jql = new IssueJql(world.site(), ada);
    Comparator<Issue> order = jql.field(name).flatMap(JqlField::sort).orElseThrow();
    Optional<Set<String>> kept = jql.sortedBy(name);

    assertThat(kept).isPresent();
    for (Issue one : issues) {
      for (Issue other : issues) {
        int whole = order.compare(one, other);
        Issue little = Search.slim(one, kept.get());
        assertThat(order.compare(little, Search.slim(other, kept.get())))
            .as(one.number() + " and " + other.number())
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void whatIsNotKnownToSortByIsKeptWhole() {
    User ada = world.site().users().byName("ada").orElseThrow();

    assertThat(new IssueJql(world.site(), ada).sortedBy("remainingEstimate")).isEmpty();
  }
}
