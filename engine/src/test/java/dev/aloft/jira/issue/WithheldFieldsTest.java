package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.http.BodyReader;
import dev.aloft.http.Payload;
import dev.aloft.http.Site;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A value that the site does not take: the issue's others arrive, and it is told until it does. */
class WithheldFieldsTest {

  private static final String ROWS =
      issue(1, "one", "resolution=\"1\" environment=\"here\"")
              .replace("status=\"1\"", "status=\"6\"")
          + issue(2, "two", "assignee=\"ann\"");

  @TempDir private Path folder;

  /** Refuses every edit that names the field. */
  private record Choosy(Site site, String field) implements Site {

    @Override
    public SiteReply send(SiteRequest request) {
      if (request.payload() instanceof Payload.Json(JsonNode body)
          && request.template().endsWith("/issue/{issueIdOrKey}")
          && body.path("fields").has(field)) {
        var errors = IssueRecords.object().put(field, "is not to be had");
        throw SiteRefusal.of(
            request, SiteReply.of(400, IssueRecords.object().set("errors", errors)));
      }
      return site.send(request);
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }

  private static List<String> refusals(ApplyOutcome outcome) {
    return outcome.refusals().stream()
        .map(refusal -> refusal.address().key() + ": " + refusal.diagnostic().summary())
        .toList();
  }

  @Test
  void isToldWhereTheIssueIsCreatedAndWantedAgainUntilTheSiteTakesIt() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      // The project would assign its lead: that nobody is assigned follows by an edit.
      world.sourceBecomes(
          IssueWorld.SITE.replace("assigneetype=\"3\"", "assigneetype=\"2\"") + ROWS);
      world.wire(site -> new Choosy(site, "assignee"));

      assertThat(refusals(world.apply()))
          .containsExactly("OPS-1: the site refused it: assignee: is not to be had");

      assertThat(get(world, "OPS-1").path("fields").path("environment").asString())
          .isEqualTo("here");
      assertThat(world.findings()).isNotEmpty();
      assertThat(world.plan().changeCount()).isEqualTo(1);
      assertThat(world.planWithoutState().changeCount()).isEqualTo(1);
      assertThat(refusals(world.apply())).hasSize(1);

      world.wire(site -> site);
      assertThat(world.apply().refusals()).isEmpty();
      settled(world);
    }
  }

  @Test
  void isWrittenByTheSameApplyWhenTheSiteTakesIt() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      world.sourceBecomes(
          IssueWorld.SITE.replace("assigneetype=\"3\"", "assigneetype=\"2\"") + ROWS);
      Path plan = world.planTo("plan");
      world.wire(site -> new Choosy(site, "assignee"));
      assertThat(refusals(world.apply(plan))).hasSize(1);

      world.wire(site -> site);
      assertThat(world.apply(plan).refusals()).isEmpty();
      settled(world);
    }
  }

  @Test
  void doesNotKeepOtherEditsAway() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      assertThat(world.apply().refusals()).isEmpty();
      world.sourceBecomes(
          IssueWorld.SITE
              + ROWS.replace("summary=\"two\"", "summary=\"second\" environment=\"there\""));
      world.wire(site -> new Choosy(site, "environment"));

      assertThat(refusals(world.apply()))
          .containsExactly("OPS-2: the site refused it: environment: is not to be had");

      assertThat(get(world, "OPS-2").path("fields").path("summary").asString()).isEqualTo("second");
      assertThat(world.plan().changeCount()).isEqualTo(1);
      world.wire(site -> site);
      assertThat(world.apply().refusals()).isEmpty();
      settled(world);
    }
  }
}
