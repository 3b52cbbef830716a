package dev.aloft.report;

import dev.aloft.apply.ApplyCode;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Refusal;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.ledger.LedgerLine;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Outcome;
import dev.aloft.run.ApplyResult;
import dev.aloft.run.Forecast;
import dev.aloft.run.UnselectedLane;
import dev.aloft.run.VerifyResult;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.value.Address;
import dev.aloft.verify.Finding;
import dev.aloft.verify.VerifyOutcome;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a run, as a test needs it. */
final class SampleRun {

  private SampleRun() {}

  static SnapshotHeader source() {
    return new SnapshotHeader(
        "fc3980085bc6df88",
        "backup.zip",
        "jira",
        Optional.of("8.20.1"),
        Optional.empty(),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of());
  }

  private static final Forecast FORECAST =
      new Forecast(Duration.ofSeconds(84), Duration.ofMinutes(11), 1_730, 0.9);

  static ApplyResult applied() {
    return new ApplyResult(
        new ApplyOutcome(
            Map.of("jira.project", 1L, "jira.issue", 1_280L, "comment", 900L, "jira.status", 2L),
            List.of(),
            0,
            List.of()),
        SamplePlan.first().totals(),
        Duration.ofSeconds(254),
        new ApplyResult.Calls(310, 1_420, 0),
        FORECAST);
  }

  /** An apply that met more refusals than a screen shows. */
  static ApplyResult partly(int refusals) {
    List<Refusal> refused = new ArrayList<>();
    for (int i = 1; i <= refusals; i++) {
      refused.add(
          new Refusal(
              Address.of("jira.issue", "ABC-" + i),
              i % 2 == 0 ? "watcher/carol@acme.example" : "",
              Diagnostic.of(
                  ApplyCode.REFUSED,
                  Location.NONE,
                  "the site says: \u001b[31mno user carol@acme.example")));
    }
    ApplyResult whole = applied();
    return new ApplyResult(
        new ApplyOutcome(
            whole.outcome().written(),
            refused,
            refusals,
            List.of(
                "jira.mail-hold[\"ABC\"]: somebody gave the project the notification scheme"
                    + " \"Loud\" meanwhile; it was left")),
        whole.ledger(),
        whole.time(),
        new ApplyResult.Calls(310, 1_420, 12),
        FORECAST);
  }

  static VerifyResult verified() {
    return new VerifyResult(
        "acme",
        "https://acme.atlassian.net",
        new VerifyOutcome(
            2_193, List.of(), 0, List.of(), 0, Map.of("comment", 12L, "jira.issue", 1L)),
        List.of(),
        SamplePlan.first().totals());
  }

  /** Findings of each kind, and rows for which nobody answered. */
  static VerifyResult different() {
    Address issue = Address.of("jira.issue", "ABC-7");
    List<Finding> findings =
        List.of(
            new Finding(issue, "comment/10001", Finding.Kind.MISSING, "", "there", "missing"),
            new Finding(
                issue, "", Finding.Kind.DIFFERENT, "assignee", "ada@acme.example", "nobody"),
            new Finding(issue, "watcher/bob@acme.example", Finding.Kind.DUPLICATED, "", "", ""),
            new Finding(
                Address.of("user", "ada@acme.example"), "", Finding.Kind.MISSING, "", "", ""),
            new Finding(
                Address.of("jira.project", "X\u001b[2J"), "", Finding.Kind.UNEXPLAINED, "", "", ""),
            new Finding(
                Address.of("jira.notification-scheme", "Silence"),
                "",
                Finding.Kind.LEFT_BEHIND,
                "",
                "",
                ""));
    LedgerTotals ledger =
        new LedgerTotals(
            Map.of("Issue", 1_280L, "Vote", 7L),
            List.of(new LedgerLine("Issue", Outcome.MOVED, "jira.issue", 1_280)),
            Map.of("Vote", 7L),
            List.of("Issue row 9 is claimed twice"));
    return new VerifyResult(
        "acme",
        "https://acme.atlassian.net",
        new VerifyOutcome(2_193, findings, 1_006, findings.subList(1, 2), 1, Map.of()),
        List.of(new UnselectedLane(Address.of("jira.project", "OLD"), 1_412, "issues")),
        ledger);
  }
}
