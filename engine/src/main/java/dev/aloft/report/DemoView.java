package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Difference;
import dev.aloft.plan.Plan;
import dev.aloft.report.PlanDocument.LedgerDocument;
import dev.aloft.run.DemoResult;
import dev.aloft.verify.Finding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The demo's story. */
public final class DemoView {

  private static final int SHOWN = 5;

  private final DemoResult result;
  private final Optional<Site> site;
  private final Discretion discretion;

  /**
   * A view of the story.
   *
   * @param site the site, if it goes on being served
   */
  public DemoView(DemoResult result, Optional<Site> site, Discretion discretion) {
    this.result = result;
    this.site = site;
    this.discretion = discretion;
  }

  /** A site to look around on; its token opens nothing else. */
  public record Site(URI address, String email, String token) {

    @Override
    public String toString() {
      return "Site[" + address + "]";
    }
  }

  /** The reviewed plan, then one block a step. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    DemoResult.Move move = result.move();
    out.title(
        "Lighthouse Ferries · Jira %s, %s → a cloud site that is not empty"
            .formatted(move.source().version().orElse("?"), Figures.of(move.rows(), "row")));
    out.block(
        result.undecided().applyable() ? Mark.STOP : Mark.ASK,
        "1 PLAN",
        undecided(result.undecided()),
        "");
    out.line("");
    out.line("  2 DECIDE    decisions.yaml answers each of them; the plan a reviewer sees:");
    out.line("");
    StringBuilder text = new StringBuilder(out.toString());
    new PlanView(move.plan(), discretion)
        .text(style)
        .lines()
        .forEach(line -> text.append("    ").append(line).append('\n'));
    Blocks steps = new Blocks(style);
    steps.line("");
    moved(steps, move);
    went(steps, result.night());
    meddled(steps);
    ended(steps);
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

  private void moved(Blocks out, DemoResult.Move move) {
    DemoResult.Killed killed = move.killed();
    ApplyOutcome outcome = move.apply().outcome();
    DemoResult.Counted counted = move.counted();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s after %s of %s issues and parts"
            .formatted(
                killed.killed() ? "killed" : "NOT killed, it ended",
                Figures.of(killed.written()),
                Figures.of(killed.planned())));
    lines.add(
        "the same apply again: %s more writes in %s, %s refused"
            .formatted(
                Figures.of(move.apply().writes()),
                Figures.of(move.apply().time()),
                Figures.of(outcome.refused())));
    lines.add(ForecastText.of(move.apply().forecast()));
    lines.addAll(Refusals.lines(outcome, SHOWN, discretion));
    lines.add(
        "counted on the site: %s, %s; %s doubled, %s lost"
            .formatted(
                Figures.of(counted.issues(), "issue"),
                Figures.of(counted.comments(), "comment"),
                Figures.of(counted.doubled()),
                Figures.of(counted.lost())));
    boolean good = killed.killed() && outcome.complete() && counted.exact();
    out.block(mark(good), "3 APPLY", lines, "");
    out.block(
        mark(move.second().changeCount() == 0),
        "4 AGAIN",
        List.of("a second plan: " + Figures.of(move.second().changeCount(), "change")),
        "");
    out.block(
        mark(move.verify().clean()),
        "5 VERIFY",
        findings(
            "%s compared, %s"
                .formatted(
                    Figures.of(move.verify().outcome().compared(), "thing"),
                    Figures.of(move.verify().outcome().differences(), "difference")),
            move.verify().outcome().findings()),
        "");
  }

  private void went(Blocks out, DemoResult.Night night) {
    DeltaBlocks delta = new DeltaBlocks(new PlanFacts(night.plan()), discretion);
    List<String> lines = new ArrayList<>();
    lines.add(
        "a night later: %s otherwise in a newer backup, %s edited on the site; a plan says"
            .formatted(Figures.of(night.source(), "row"), Figures.of(night.site(), "issue")));
    lines.add(Figures.of(night.plan().count(Action.UPDATE), "issue") + " to update");
    lines.addAll(delta.conflicts());
    lines.addAll(delta.cloud());
    lines.add(
        "applied: %s in %s, %s refused; %s put up meanwhile and taken down"
            .formatted(
                Figures.of(night.writes(), "write"),
                Figures.of(night.apply().time()),
                Figures.of(night.apply().outcome().refused()),
                Figures.of(night.scaffolding(), "temporary change")));
    out.block(mark(night.clean()), "6 DELTA", lines, "");
  }

  private void meddled(Blocks out) {
    DemoResult.Tampering tampering = result.tampering();
    List<String> lines =
        findings(
            "somebody deletes a comment of %s; verify says"
                .formatted(tampering.issue().orElse("?")),
            tampering.found());
    if (!tampering.kept().isEmpty()) {
      lines.addAll(
          findings("and apart, as kept, what people edited on the site", tampering.kept()));
    }
    out.block(mark(result.caughtExactly()), "7 TAMPER", lines, "");
    out.block(
        mark(result.foreignUntouched()),
        "8 FOREIGN",
        List.of(
            result.foreignUntouched()
                ? "the office's own OPS, its issues and the Default schemes that it shares are byte"
                    + " by byte as they were"
                : "the office's own OPS, or a scheme that it shares, was changed"),
        "");
    out.block(
        mark(result.move().verify().ledger().complete()),
        "9 LEDGER",
        LedgerText.shares(result.move().verify().ledger()),
        "");
  }

  private void ended(Blocks out) {
    out.line("");
    out.verdict(
        mark(result.clean()),
        result.clean() ? "DONE" : "NOT AS IT SHOULD BE",
        " in " + Figures.of(result.time()));
    site.ifPresentOrElse(
        there -> {
          out.line("look around at " + there.address() + ", Ctrl-C stops it; for example");
          out.line(
              "  curl -u %s:%s '%s/rest/api/3/issue/FLEET-2?fields=summary,comment'"
                  .formatted(there.email(), there.token(), there.address()));
        },
        () -> {
          out.line("next: aloft demo --serve               to look around on the site");
          out.line("      aloft sandbox                    a site of your own to try things on");
          out.line("      aloft rehearse YOUR-BACKUP.zip   the whole road with your own data");
        });
  }

  private static Mark mark(boolean good) {
    return good ? Mark.GOOD : Mark.STOP;
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
    DemoResult.Move move = result.move();
    DemoResult.Night night = result.night();
    return new JsonDocument(
        "Demo",
        new Body(
            result.clean(),
            result.time().toMillis() / 1000.0,
            new PlanFacts(result.undecided()).toDecide().size(),
            move.plan().changeCount(),
            new Killed(move.killed().killed(), move.killed().written(), move.killed().planned()),
            move.apply().writes(),
            move.apply().outcome().refused(),
            move.counted().doubled(),
            move.counted().lost(),
            move.second().changeCount(),
            move.verify().outcome().differences(),
            new Delta(
                night.writes(),
                night.count(Difference.Kind.CONFLICT),
                night.count(Difference.Kind.EDITED)),
            result.caughtExactly(),
            result.foreignUntouched(),
            site.map(there ->
                new Address(there.address().toString(), new Login(there.email(), there.token()))),
            LedgerDocument.of(move.verify().ledger(), discretion)));
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      boolean clean,
      double seconds,
      int toDecide,
      long changes,
      Killed killed,
      long writes,
      long refused,
      long doubled,
      long lost,
      long secondPlanChanges,
      long differences,
      Delta delta,
      boolean tamperingNamed,
      boolean foreignUntouched,
      Optional<Address> site,
      LedgerDocument ledger) {}

  private record Killed(boolean killed, long written, long planned) {}

  private record Delta(long writes, long conflicts, long keptEdits) {}

  private record Address(String address, Login account) {}

  private record Login(String email, String token) {}
}
