package dev.aloft.report;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.run.ApplyResult;
import dev.aloft.run.DemoResult;
import dev.aloft.run.VerifyResult;
import dev.aloft.value.Address;
import dev.aloft.verify.Finding;
import dev.aloft.verify.VerifyOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's story as it should go, and ways in which it may not. */
record SampleDemo(
    DemoResult.Killed killed,
    DemoResult.Counted counted,
    Plan second,
    long nightWrites,
    List<Finding> found,
    boolean foreignUntouched) {

  /** All went well. */
  static SampleDemo well() {
    return new SampleDemo(
        new DemoResult.Killed(true, 2_900, 4_820),
        new DemoResult.Counted(1_280, 3_400, 1_280, 3_400),
        SamplePlan.empty().plan(),
        3,
        List.of(missing("FLEET-7")),
        true);
  }

  SampleDemo ended() {
    return new SampleDemo(
        new DemoResult.Killed(false, 4_820, 4_820),
        counted,
        second,
        nightWrites,
        found,
        foreignUntouched);
  }

  SampleDemo counted(long issues, long comments) {
    return new SampleDemo(
        killed,
        new DemoResult.Counted(issues, comments, 1_280, 3_400),
        second,
        nightWrites,
        found,
        foreignUntouched);
  }

  SampleDemo wroteAtNight(long writes) {
    return new SampleDemo(killed, counted, second, writes, found, foreignUntouched);
  }

  SampleDemo verifyNames(Finding... findings) {
    return new SampleDemo(
        killed, counted, second, nightWrites, List.of(findings), foreignUntouched);
  }

  SampleDemo touchedForeign() {
    return new SampleDemo(killed, counted, second, nightWrites, found, false);
  }

  SampleDemo changesAgain() {
    return new SampleDemo(
        killed, counted, SamplePlan.first().plan(), nightWrites, found, foreignUntouched);
  }

  static Finding missing(String issue) {
    return new Finding(
        Address.of("jira.issue", issue),
        "comment/10001",
        Finding.Kind.MISSING,
        "",
        "there",
        "missing");
  }

  private static Finding edited(String issue) {
    return new Finding(
        Address.of("jira.issue", issue), "", Finding.Kind.DIFFERENT, "summary", "one", "another");
  }

  DemoResult result() {
    Plan night =
        SamplePlan.empty()
            .lane("FLEET", true, 0, Map.of("comment", 1L))
            .items(Action.UPDATE, Reason.SOURCE_CHANGED, 2, "BOOK-2", "FLEET-3")
            .items(Action.CONFLICT, Reason.BOTH_EDITED, 1, "FLEET-2")
            .items(Action.KEEP, Reason.TARGET_EDITED, 1, "CREW-2")
            .plan();
    List<Finding> kept = List.of(edited("FLEET-2"), edited("CREW-2"));
    return new DemoResult(
        SamplePlan.everything().plan(),
        new DemoResult.Move(
            SampleRun.source(),
            14_200,
            SamplePlan.first().plan(),
            killed,
            SampleRun.applied(),
            counted,
            second,
            SampleRun.verified()),
        new DemoResult.Night(3, 2, night, applied(nightWrites)),
        new DemoResult.Tampering(
            Optional.of("FLEET-7"),
            new VerifyResult(
                "acme",
                "https://acme.atlassian.net",
                new VerifyOutcome(9_000, found, found.size(), kept, kept.size(), Map.of()),
                List.of(),
                SamplePlan.first().totals())),
        foreignUntouched,
        Duration.ofMillis(16_400));
  }

  private static ApplyResult applied(long writes) {
    ApplyResult whole = SampleRun.applied();
    return new ApplyResult(
        new ApplyOutcome(Map.of("jira.issue", writes), List.of(), 0, List.of()),
        whole.ledger(),
        Duration.ofMillis(900),
        new ApplyResult.Calls(30, writes, 0),
        whole.forecast());
  }
}
