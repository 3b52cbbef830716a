package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueWorld.SITE;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Idempotence;
import dev.aloft.http.Method;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.plan.Difference;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A newer backup of the same source, against a site that holds the older one. */
class IssueDeltaTest {

  private static final String WORKLOG =
      "<Worklog id=\"1\" issue=\"101\" author=\"ann\" body=\"dug\" created=\"2012-06-01"
          + " 10:00:00.0\" startdate=\"2012-05-31 08:00:00.0\" timeworked=\"5400\"/>";

  private static final String FIRST =
      issue(1, "one", "")
          + issue(2, "two", "")
          + issue(3, "three", "")
          + issue(4, "four", "")
          + comment(1, 101, "first")
          + comment(2, 101, "second")
          + comment(3, 103, "third");

  @TempDir private Path folder;
  private final List<String> writes = new ArrayList<>();
  private final List<String> reads = new ArrayList<>();

  private static String comment(int id, int issue, String body) {
    return "<Action id=\"%d\" issue=\"%d\" type=\"comment\" author=\"ann\" body=\"%s\" created=\"2012-06-01 08:15:00.0\"/>\n"
        .formatted(id, issue, body);
  }

  private JiraWorld moved() {
    JiraWorld world = IssueWorld.in(folder, FIRST).start();
    assertThat(world.apply().refusals()).isEmpty();
    world.wire(site -> new Noting(site, writes, reads));
    return world;
  }

  private List<String> delta(JiraWorld world) {
    Path plan = world.planTo("delta");
    writes.clear();
    assertThat(world.apply(plan).refusals()).isEmpty();
    return writes.stream().filter(call -> call.contains("/issue")).sorted().toList();
  }

  private static List<String> differences(Plan plan) {
    return plan.lanes().stream()
        .map(LaneSummary::differences)
        .flatMap(differences -> differences.first().stream())
        .map(IssueDeltaTest::words)
        .toList();
  }

  private static String words(Difference difference) {
    return (difference.kind() + " " + difference.item().key() + " " + difference.subject()).strip();
  }

  @Test
  void takesTheFewestWritesAndLeavesNothingToDo() {
    try (JiraWorld world = moved()) {
      world.sourceBecomes(
          SITE
              + issue(1, "one, edited", "")
              + issue(2, "two", "")
              + issue(3, "three", "")
              + issue(4, "four", "")
              + issue(5, "five", "")
              + comment(1, 101, "first, edited")
              + comment(2, 101, "second")
              + comment(3, 103, "third")
              + comment(4, 102, "a new one")
              + WORKLOG
              + "<IssueLink id=\"1\" linktype=\"10\" source=\"104\" destination=\"105\"/>");

      assertThat(delta(world))
          .containsExactly(
              "POST /rest/api/2/issue/bulk",
              "POST /rest/api/2/issue/{issueIdOrKey}/comment",
              "POST /rest/api/2/issue/{issueIdOrKey}/worklog",
              "POST /rest/api/3/issueLink",
              "POST /rest/api/3/issueLinkType",
              "PUT /rest/api/2/issue/{issueIdOrKey}",
              "PUT /rest/api/2/issue/{issueIdOrKey}",
              "PUT /rest/api/2/issue/{issueIdOrKey}",
              "PUT /rest/api/2/issue/{issueIdOrKey}/comment/{id}");
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void readsOneIssueInDetailWhereOneChanged() {
    try (JiraWorld world = moved()) {
      world.plan();
      world.sourceBecomes(SITE + FIRST.replace("three", "three, edited"));
      reads.clear();

      world.plan();

      assertThat(reads.stream().filter(call -> call.contains("bulkfetch"))).hasSize(2);
      assertThat(reads.stream().filter(call -> call.contains("/comment/list"))).hasSize(1);
    }
  }

  @Test
  void marksAnIssueThatTheSourceLostAndTakesTheMarkAway() {
    try (JiraWorld world = moved()) {
      world.sourceBecomes(SITE + FIRST.replace(issue(2, "two", ""), ""));
      assertThat(differences(world.plan())).containsExactly("GONE_KEPT OPS-2");

      assertThat(delta(world)).containsExactly("PUT /rest/api/2/issue/{issueIdOrKey}");

      assertThat(labels(world, "OPS-2")).containsExactly("gone-in-source");
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
      world.sourceBecomes(SITE + FIRST);
      delta(world);
      assertThat(labels(world, "OPS-2")).isEmpty();
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void keepsACommentThatTheSourceLostAndSaysSoOnce() {
    try (JiraWorld world = moved()) {
      world.sourceBecomes(SITE + FIRST.replace(comment(2, 101, "second"), ""));
      assertThat(differences(world.plan())).hasSize(1).first().asString().startsWith("GONE_KEPT");

      delta(world);

      IssueLaneTest.settled(world);
      assertThat(get(world, "OPS-1").path("fields").path("comment").path("total").asInt())
          .isEqualTo(2);
    }
  }

  @Test
  void deletesWhereTheSpecSaysSo() {
    try (JiraWorld world =
        IssueWorld.in(folder, FIRST)
            .spec(
                """
                apiVersion: aloft/v1
                kind: Projects
                metadata: {name: all}
                spec: {select: {source: default}, executor: rest, keys: keep, onSourceDeletion: delete, maxDeletions: 2}
                """)
            .start()) {
      world.apply();
      world.sourceBecomes(
          SITE + FIRST.replace(comment(2, 101, "second"), "").replace(issue(4, "four", ""), ""));
      assertThat(differences(world.plan()))
          .hasSize(2)
          .allMatch(words -> words.startsWith("GONE_DELETED"));

      assertThat(world.apply().refusals()).isEmpty();

      IssueLaneTest.settled(world);
      assertThat(get(world, "OPS-1").path("fields").path("comment").path("total").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void clearsAValueThatTheSourceCleared() {
    try (JiraWorld world =
        IssueWorld.in(folder, issue(1, "one", "assignee=\"ann\" description=\"words\"")).start()) {
      world.apply();
      world.sourceBecomes(SITE + issue(1, "one", ""));

      assertThat(world.apply().refusals()).isEmpty();

      JsonNode fields = get(world, "OPS-1").path("fields");
      assertThat(fields.path("assignee").isNull()).isTrue();
      assertThat(fields.path("description").asString("")).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  private static List<String> labels(JiraWorld world, String key) {
    return get(world, key)
        .path("fields")
        .path("labels")
        .valueStream()
        .map(label -> label.asString())
        .toList();
  }

  /** Notes which operations are called. */
  private record Noting(Site site, List<String> writes, List<String> reads) implements Site {

    @Override
    public SiteReply send(SiteRequest request) {
      synchronized (writes) {
        boolean reading =
            request.method() == Method.GET || request.idempotence() == Idempotence.SAFE;
        (reading ? reads : writes).add(request.method() + " " + request.template());
      }
      return site.send(request);
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }
}
