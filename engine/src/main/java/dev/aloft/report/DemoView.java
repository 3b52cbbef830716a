package dev.aloft.report;

import dev.aloft.plan.Plan;
import dev.aloft.report.PlanDocument.LedgerDocument;
import dev.aloft.run.DemoResult;
import dev.aloft.verify.Finding;
import java.util.ArrayList;
import java.util.List;

/** The demo's story. */
public final class DemoView {

  private static final int SHOWN = 5;

  private final DemoResult result;
  private final Discretion discretion;

  public DemoView(DemoResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** The reviewed plan, then one block a step. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    out.title(
        "Lighthouse Ferries · Jira %s, %s → a cloud site that is not empty"
            .formatted(result.source().version().orElse("?"), Figures.of(result.rows(), "row")));
    out.block(
        result.undecided().applyable() ? Mark.STOP : Mark.ASK,
        "1 PLAN",
        undecided(result.undecided()),
        "");
    out.line("");
    out.line("  2 DECIDE    decisions.yaml answers each of them; the plan a reviewer sees:");
    out.line("");
    StringBuilder text = new StringBuilder(out.toString());
    new PlanView(result.plan(), discretion)
        .text(style)
        .lines()
        .forEach(line -> text.append("    ").append(line).append('\n'));
    Blocks steps = new Blocks(style);
    steps.line("");
    applied(steps);
    checked(steps);
    return text.append(steps).toString();
  }

  private List<String> undecided(Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "nothing decided yet: NOT APPLYABLE, "
            + Figures.of(new PlanFacts(plan).toDecide().size())
            + " to decide");
    lines.addAll(
        Blocks.choices(
            new PlanFacts(plan)
                .toDecide().stream()
                    .map(change -> PlanScreen.conflict(change, discretion))
                    .toList()));
    return lines;
  }

  private void applied(Blocks out) {
    boolean complete = result.apply().outcome().complete();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s writes in %s, %s refused"
            .formatted(
                Figures.of(result.apply().writes()),
                Figures.of(result.apply().time()),
                Figures.of(result.apply().outcome().refused())));
    lines.add(ForecastText.of(result.apply().forecast()));
    lines.addAll(ApplyView.written(result.apply().outcome()));
    result.apply().outcome().refusals().stream()
        .limit(SHOWN)
        .forEach(refusal -> lines.add(ApplyView.refusal(refusal, discretion)));
    out.block(complete ? Mark.GOOD : Mark.STOP, "3 APPLY", lines, "");
    out.block(
        result.second().changeCount() == 0 ? Mark.GOOD : Mark.STOP,
        "4 AGAIN",
        List.of("a second plan: " + Figures.of(result.second().changeCount(), "change")),
        "");
  }

  private void checked(Blocks out) {
    out.block(
        result.verify().clean() ? Mark.GOOD : Mark.STOP,
        "5 VERIFY",
        findings(
            "%s compared, %s"
                .formatted(
                    Figures.of(result.verify().outcome().compared(), "thing"),
                    Figures.of(result.verify().outcome().differences(), "difference")),
            result.verify().outcome().findings()),
        "");
    out.block(
        result.caughtExactly() ? Mark.GOOD : Mark.STOP,
        "6 TAMPER",
        findings(
            "somebody deletes a comment of %s; verify says"
                .formatted(result.tampered().orElse("?")),
            result.caught().outcome().findings()),
        "");
    out.block(
        result.foreignUntouched() ? Mark.GOOD : Mark.STOP,
        "7 FOREIGN",
        List.of(
            result.foreignUntouched()
                ? "the office's own OPS and its issues are byte by byte as they were"
                : "the office's own OPS was changed"),
        "");
    out.block(
        result.verify().ledger().complete() ? Mark.GOOD : Mark.STOP,
        "8 LEDGER",
        LedgerText.shares(result.verify().ledger()),
        "");
    out.line("");
    out.verdict(
        result.clean() ? Mark.GOOD : Mark.STOP,
        result.clean() ? "DONE" : "NOT AS IT SHOULD BE",
        " in " + Figures.of(result.time()) + "; next: aloft rehearse YOUR-BACKUP.zip");
  }

  private List<String> findings(String first, List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    lines.add(first);
    findings.stream()
        .limit(SHOWN)
        .forEach(finding -> lines.add(VerifyView.finding(finding, discretion)));
    return lines;
  }

  /** The document of kind {@code Demo}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Demo",
        new Body(
            result.clean(),
            result.time().toMillis() / 1000.0,
            new PlanFacts(result.undecided()).toDecide().size(),
            result.plan().changeCount(),
            result.apply().writes(),
            result.apply().outcome().refused(),
            result.second().changeCount(),
            result.verify().outcome().differences(),
            result.caughtExactly(),
            result.foreignUntouched(),
            LedgerDocument.of(result.verify().ledger(), discretion)));
  }

  private record Body(
      boolean clean,
      double seconds,
      int toDecide,
      long changes,
      long writes,
      long refused,
      long secondPlanChanges,
      long differences,
      boolean tamperingNamed,
      boolean foreignUntouched,
      LedgerDocument ledger) {}
}
