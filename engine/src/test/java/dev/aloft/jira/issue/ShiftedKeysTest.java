package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static dev.aloft.jira.issue.IssueWorld.subtask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.http.BodyReader;
import dev.aloft.http.Idempotence;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.Payload;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody takes a number while the lane creates: the others get theirs all the same. */
class ShiftedKeysTest {

  /** Three and four differ from each other in everything that an issue can have. */
  private static final String ROWS =
      issue(1, "one", "")
          + issue(2, "two", "description=\"after OPS-1\" duedate=\"2014-07-08 00:00:00.0\"")
          + issue(3, "three", "description=\"words\" assignee=\"ann\" environment=\"here\"")
              .replace("status=\"1\"", "status=\"6\" resolution=\"1\"")
          + subtask(4, "four", 101)
          + issue(5, "five", "assignee=\"key-bob\"").replace("status=\"1\"", "status=\"3\"")
          + """
          <Label id="1" issue="103" label="red"/>
          <Action id="1" issue="103" type="comment" author="ann" body="of three" created="2012-06-01 08:15:00.0"/>
          <Action id="2" issue="105" type="comment" author="ann" body="of five" created="2012-06-01 08:15:00.0"/>
          <NodeAssociation sourceNodeId="103" sourceNodeEntity="Issue" sinkNodeId="20" sinkNodeEntity="Component" associationType="IssueComponent"/>
          """;

  @TempDir private Path folder;

  /** Somebody makes an issue of their own just before the call that creates one of ours. */
  private static final class Intruder {
    private final String before;
    private boolean came;

    Intruder(int issue) {
      this.before = "default/" + (100 + issue);
    }

    Site before(Site site) {
      return Wire.of(
          site,
          request -> {
            if (bulk(request) && !came && body(request).toString().contains(before)) {
              came = true;
              site.send(SiteRequest.post("/rest/api/2/issue").json(likeTheFirst(request)));
            }
            return site.send(request);
          });
    }

    private static ObjectNode likeTheFirst(SiteRequest request) {
      JsonNode first = body(request).path("issueUpdates").path(0).path("fields");
      ObjectNode own = IssueRecords.object();
      ObjectNode fields = own.putObject("fields");
      fields.set("project", first.path("project"));
      // A sub-task of ours would take the parent with it.
      fields.putObject("issuetype").put("name", "Task");
      fields.put("summary", "somebody's own");
      return own;
    }
  }

  private static boolean bulk(SiteRequest request) {
    return request.template().endsWith("/issue/bulk");
  }

  private static JsonNode body(SiteRequest request) {
    return ((Payload.Json) request.payload()).node();
  }

  private record Wire(Site site, Function<SiteRequest, SiteReply> sends) implements Site {

    static Site of(Site site, Function<SiteRequest, SiteReply> sends) {
      return new Wire(site, sends);
    }

    @Override
    public SiteReply send(SiteRequest request) {
      return sends.apply(request);
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }

  private static String summary(JiraWorld world, String key) {
    return get(world, key).path("fields").path("summary").asString("");
  }

  private static boolean exists(JiraWorld world, String key) {
    return world
        .site()
        .issues()
        .get(TextForm.ADF, key, Issues.Selection.fields("summary"))
        .isPresent();
  }

  private static List<String> refusals(ApplyOutcome outcome) {
    return outcome.refusals().stream()
        .map(refusal -> refusal.address().key() + " " + refusal.diagnostic().code().id())
        .sorted()
        .toList();
  }

  private static void fiveIsWhole(JiraWorld world) {
    JsonNode five = get(world, "OPS-5");
    assertThat(five.path("properties").path("aloft.source").path("id").asString())
        .isEqualTo("default/105");
    JsonNode fields = five.path("fields");
    assertThat(fields.path("summary").asString()).isEqualTo("five");
    assertThat(fields.path("issuetype").path("name").asString()).isEqualTo("Task");
    assertThat(fields.has("parent")).isFalse();
    assertThat(fields.path("status").path("name").asString()).isEqualTo("Doing");
    assertThat(fields.path("comment").path("comments").toString()).contains("of five");
  }

  /** Four is lost to somebody; five took another number first, as a sub-task. */
  private static void onlyFourIsLost(JiraWorld world) {
    fiveIsWhole(world);
    assertThat(summary(world, "OPS-4")).isEqualTo("somebody's own");
    assertThat(get(world, "OPS-4").path("properties").isEmpty()).isTrue();
    assertThat(exists(world, "OPS-6")).isFalse();
    assertThat(world.findings()).filteredOn(finding -> !finding.contains("OPS-4")).isEmpty();
  }

  @Test
  void everyIssueButTheOneWhoseNumberIsTakenKeepsItsKey() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      Intruder intruder = new Intruder(4);
      world.wire(intruder::before);

      assertThat(refusals(world.apply())).containsExactly("OPS-4 ALOFT-APPLY-007");

      onlyFourIsLost(world);
      assertThat(world.plan().changeCount()).isEqualTo(1);
      assertThat(refusals(world.apply())).containsExactly("OPS-4 ALOFT-APPLY-007");
      onlyFourIsLost(world);
    }
  }

  @Test
  void aSubtaskOfTheLostIssueKeepsItsNumberForLater() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      Intruder intruder = new Intruder(1);
      world.wire(intruder::before);

      assertThat(refusals(world.apply()))
          .containsExactly("OPS-1 ALOFT-APPLY-007", "OPS-4 ALOFT-APPLY-002");

      assertThat(summary(world, "OPS-1")).isEqualTo("somebody's own");
      JsonNode two = get(world, "OPS-2").path("fields");
      assertThat(two.path("summary").asString()).isEqualTo("two");
      assertThat(two.path("duedate").asString()).isEqualTo("2014-07-08");
      JsonNode three = get(world, "OPS-3").path("fields");
      assertThat(three.path("summary").asString()).isEqualTo("three");
      assertThat(three.path("duedate").isNull()).isTrue();
      assertThat(three.path("status").path("name").asString()).isEqualTo("Done");
      assertThat(three.path("labels").toString()).isEqualTo("[\"red\"]");
      assertThat(three.path("comment").path("comments").toString()).contains("of three");
      fiveIsWhole(world);
      assertThat(world.findings())
          .filteredOn(finding -> !finding.contains("OPS-1") && !finding.contains("OPS-4"))
          .isEmpty();
    }
  }

  @Test
  void theLaneStopsWhereANewIssueDoesNotFitAndNothingHangsOnIt() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      Intruder intruder = new Intruder(4);
      Path plan = world.planTo("plan");
      world.wire(site -> new Refusing(intruder.before(site), "/bulk/issues/move"));

      ApplyOutcome outcome = world.apply(plan);

      assertThat(refusals(outcome))
          .containsExactly(
              "OPS-4 ALOFT-APPLY-007", "OPS-5 ALOFT-APPLY-001", "OPS-5 ALOFT-ISSUE-006");
      assertThat(outcome.refusals().getLast().diagnostic().next().orElse(""))
          .contains("recreate the project", "`keys: new`");
      assertThat(get(world, "OPS-5").path("fields").path("comment").path("total").asInt()).isZero();
      world.wire(site -> site);
      assertThat(refusals(world.apply(plan))).containsExactly("OPS-4 ALOFT-APPLY-007");
      onlyFourIsLost(world);
    }
  }

  @Test
  void aLostAnswerOnTopIsResolvedByLooking() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      Intruder intruder = new Intruder(4);
      AtomicInteger calls = new AtomicInteger();
      world.wire(site -> {
        Site between = intruder.before(site);
        return Wire.of(
            between,
            request -> {
              SiteReply reply = between.send(request);
              if (bulk(request) && calls.incrementAndGet() == 2) {
                throw LostAnswer.of(request);
              }
              return reply;
            });
      });

      assertThat(refusals(world.apply())).containsExactly("OPS-4 ALOFT-APPLY-007");

      onlyFourIsLost(world);
    }
  }

  /** Stands for a killed process: nothing catches it. */
  private static final class Kill extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static Site killing(Site site, int point, boolean before, AtomicInteger writes) {
    return Wire.of(
        site,
        request -> {
          boolean write =
              request.idempotence() != Idempotence.SAFE
                  && (request.template().contains("/issue/")
                      || request.template().endsWith("/bulk/issues/move"));
          int number = write ? writes.incrementAndGet() : 0;
          if (write && before && number >= point) {
            throw new Kill();
          }
          SiteReply reply = site.send(request);
          if (write && !before && number >= point) {
            throw new Kill();
          }
          return reply;
        });
  }

  @Test
  void aRunThatIsKilledAtAnyWriteGoesOnAndLosesNoMore() {
    AtomicInteger writes = new AtomicInteger();
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      Intruder intruder = new Intruder(4);
      world.wire(site -> killing(intruder.before(site), Integer.MAX_VALUE, true, writes));
      world.apply();
    }
    assertThat(writes.get()).isGreaterThanOrEqualTo(6);
    for (int point = 1; point <= writes.get(); point++) {
      for (boolean before : new boolean[] {true, false}) {
        Path own = folder.resolve("kill-" + point + before);
        assertThat(own.toFile().mkdirs()).isTrue();
        try (JiraWorld world = IssueWorld.in(own, ROWS).start()) {
          Path plan = world.planTo("plan");
          Intruder intruder = new Intruder(4);
          AtomicInteger count = new AtomicInteger();
          int at = point;
          world.wire(site -> intruder.before(killing(site, at, before, count)));
          assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(Kill.class);
          world.wire(intruder::before);

          assertThat(refusals(world.apply(plan)))
              .as("write %d %s", point, before)
              .isSubsetOf("OPS-4 ALOFT-APPLY-007");

          fiveIsWhole(world);
          assertThat(exists(world, "OPS-6")).isFalse();
          assertThat(world.findings())
              .as("write %d %s", point, before)
              .filteredOn(finding -> !finding.contains("OPS-4"))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void anIssueThatTheSiteRefusesDoesNotShiftTheOthers() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      refuseTwo(world);
      assertThat(get(world, "OPS-2").path("fields").path("duedate").isNull()).isTrue();
      world.wire(site -> site);
      assertThat(world.apply(folder.resolve("plan.aloft")).refusals()).isEmpty();
      assertThat(get(world, "OPS-2").path("fields").path("duedate").asString())
          .isEqualTo("2014-07-08");
      settled(world);
    }
  }

  @Test
  void aRefusedIssueWhoseNumberIsSpentIsTheOnlyOneLost() {
    Behaviour behaviour = Behaviour.usual().with(Quirk.REFUSED_ELEMENT_BURNS_NUMBER);
    try (JiraWorld world = IssueWorld.in(folder, ROWS).behaviour(behaviour).start()) {
      refuseTwo(world);
      assertThat(exists(world, "OPS-2")).isFalse();
      world.wire(site -> site);
      assertThat(refusals(world.apply(folder.resolve("plan.aloft"))))
          .containsExactly("OPS-2 ALOFT-APPLY-007");
    }
  }

  private static void refuseTwo(JiraWorld world) {
    Path plan = world.planTo("plan");
    world.wire(site ->
        Wire.of(
            site,
            request -> {
              if (bulk(request)) {
                for (JsonNode issue : body(request).path("issueUpdates")) {
                  if (issue.path("fields").has("duedate")) {
                    ((ObjectNode) issue.path("fields")).put("summary", "");
                  }
                }
              }
              return site.send(request);
            }));

    assertThat(refusals(world.apply(plan))).containsExactly("OPS-2 ALOFT-ISSUE-003");

    assertThat(summary(world, "OPS-3")).isEqualTo("three");
    fiveIsWhole(world);
  }

  @Test
  void keysThatDoNotFollowTheOrderOfACallAreSetRight() {
    Behaviour behaviour = Behaviour.usual().with(Quirk.BULK_LOSES_ORDER);
    try (JiraWorld world = IssueWorld.in(folder, ROWS).behaviour(behaviour).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      fiveIsWhole(world);
      assertThat(summary(world, "OPS-1")).isEqualTo("one");
      settled(world);
    }
  }
}
