package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.keeping;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Idempotence;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lost answers, killed runs, edits: nothing is made twice and nothing foreign is overwritten. */
class IssueFaultTest {

  private static final String ROWS =
      issue(1, "one", "description=\"words\"")
          + issue(3, "three", "")
          + """
          <Action id="1" issue="101" type="comment" author="ann" body="first" created="2012-06-01 08:15:00.0"/>
          <Worklog id="1" issue="101" author="ann" body="dug" created="2012-06-01 10:00:00.0" startdate="2012-05-31 08:00:00.0" timeworked="5400"/>
          <IssueLink id="1" linktype="10" source="101" destination="103"/>
          <UserAssociation sourceName="ann" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
          """;

  @TempDir private Path folder;

  private JiraWorld.Composition composed() {
    return IssueWorld.in(folder, ROWS).spec(keeping("maxGapShare: 1"));
  }

  /** The site carries out one write and its answer is lost. */
  private static Site losing(Site site, String path, AtomicInteger left) {
    return new Site() {
      @Override
      public SiteReply send(SiteRequest request) {
        SiteReply reply = site.send(request);
        if (request.template().endsWith(path)
            && request.method().name().equals("POST")
            && left.decrementAndGet() == 0) {
          throw LostAnswer.of(request);
        }
        return reply;
      }

      @Override
      public <T> T read(SiteRequest request, BodyReader<T> reader) {
        return site.read(request, reader);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"/issue/bulk", "/comment", "/worklog"})
  void aLostAnswerIsResolvedByLooking(String path) {
    try (JiraWorld world = composed().start()) {
      AtomicInteger left = new AtomicInteger(1);
      world.wire(site -> losing(site, path, left));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(left.get()).isNotPositive();
      assertThat(get(world, "OPS-3").path("fields").path("summary").asString()).isEqualTo("three");
      settled(world);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep", "new"})
  void aLostAnswerToABulkCreateMakesNothingTwice(String keys) {
    try (JiraWorld world =
        IssueWorld.in(folder, ROWS)
            .spec(
                keys.equals("keep")
                    ? keeping("maxGapShare: 1")
                    : keeping("").replace("keys: keep", "keys: new"))
            .start()) {
      AtomicInteger left = new AtomicInteger(1);
      world.wire(site -> losing(site, "/issue/bulk", left));

      assertThat(world.apply().refusals()).isEmpty();

      settled(world);
    }
  }

  /** Kills at a write of the lane: configuration has tests of its own. */
  static final class Killing implements Site {
    private final Site site;
    private final int point;
    private final boolean before;
    private final AtomicInteger writes;

    Killing(Site site, int point, boolean before, AtomicInteger writes) {
      this.site = site;
      this.point = point;
      this.before = before;
      this.writes = writes;
    }

    @Override
    public SiteReply send(SiteRequest request) {
      boolean write =
          request.idempotence() != Idempotence.SAFE
              && (request.template().contains("/issue/")
                  || request.template().contains("/bulk/issues/")
                  || request.template().endsWith("/issueLink"));
      int number = write ? writes.incrementAndGet() : 0;
      if (write && before && number >= point) {
        throw new Kill();
      }
      SiteReply reply = site.send(request);
      if (write && !before && number >= point) {
        throw new Kill();
      }
      return reply;
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }

  /** Stands for a killed process: nothing catches it. */
  static final class Kill extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aRunThatIsKilledAtAnyWriteIsTakenUpWhereItStopped() {
    AtomicInteger writes = new AtomicInteger();
    try (JiraWorld world = composed().start()) {
      world.wire(site -> new Killing(site, Integer.MAX_VALUE, true, writes));
      world.apply();
    }
    assertThat(writes.get()).isGreaterThanOrEqualTo(6);
    for (int point = 1; point <= writes.get(); point++) {
      for (boolean before : new boolean[] {true, false}) {
        killedAt(point, before);
      }
    }
  }

  private void killedAt(int point, boolean before) {
    Path own = folder.resolve("kill-" + point + before);
    assertThat(own.toFile().mkdirs()).isTrue();
    try (JiraWorld world = IssueWorld.in(own, ROWS).spec(keeping("maxGapShare: 1")).start()) {
      Path plan = world.planTo("plan");
      AtomicInteger writes = new AtomicInteger();
      world.wire(site -> new Killing(site, point, before, writes));
      assertThatThrownBy(() -> world.apply(plan)).as("write %d", point).isInstanceOf(Kill.class);
      world.wire(site -> site);

      assertThat(world.apply(plan).refusals()).as("write %d %s", point, before).isEmpty();

      settled(world);
    }
  }

  @Test
  void anEditInTheSourceIsWrittenAndNothingElse() {
    try (JiraWorld world = composed().start()) {
      world.apply();
      world.sourceBecomes(
          IssueWorld.SITE
              + ROWS.replace("description=\"words\"", "description=\"other words\"")
                  .replace("body=\"first\"", "body=\"first, edited\"")
                  .replace("summary=\"three\"", "summary=\"drei\" resolution=\"1\"")
                  .replace(
                      "id=\"103\" number=\"3\" project=\"1\" type=\"1\" status=\"1\"",
                      "id=\"103\" number=\"3\" project=\"1\" type=\"1\" status=\"6\""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-1").path("fields").path("description").asString())
          .isEqualTo("other words");
      assertThat(get(world, "OPS-3").path("fields").path("summary").asString()).isEqualTo("drei");
      assertThat(get(world, "OPS-3").path("fields").path("status").path("name").asString())
          .isEqualTo("Done");
      settled(world);
    }
  }
}
