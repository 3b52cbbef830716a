package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.report.PlanDocument.LedgerDocument;
import dev.aloft.run.FirstSpec;
import dev.aloft.run.Forecast;
import dev.aloft.run.RehearsalResult;
import dev.aloft.run.RehearsalSites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rehearsal in one summary. */
public final class RehearsalView {

  private static final int SHOWN = 8;

  private final RehearsalResult result;
  private final Discretion discretion;

  public RehearsalView(RehearsalResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** One block a stage, the verdict first. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    out.title(
        "Rehearsal · %s%s · %s · snapshot %s"
            .formatted(
                result.source().origin(),
                result.source().version().map(v -> ", Jira " + v).orElse(""),
                Figures.of(result.rows(), "row"),
                PlanView.shortened(result.source().snapshotId())));
    verdict(out);
    result.firstSpec().ifPresent(spec -> out.block(Mark.NONE, "INIT", init(spec), ""));
    plan(out);
    result.road().ifPresent(road -> road(out, road));
    LedgerTotals ledger =
        result.road().map(road -> road.verify().ledger()).orElse(result.plan().ledger());
    out.block(LedgerText.mark(ledger), "LEDGER", LedgerText.lines(ledger, discretion), "");
    return out.toString();
  }

  private void plan(Blocks out) {
    Plan plan = result.plan();
    List<String> lines = new ArrayList<>();
    lines.add(
        "create %s · update %s · use %s · to decide %s"
            .formatted(
                Figures.of(plan.count(Action.CREATE)),
                Figures.of(plan.count(Action.UPDATE)),
                Figures.of(plan.count(Action.USE)),
                Figures.of(plan.count(Action.CONFLICT))));
    if (plan.count(Action.MANUAL) > 0) {
      lines.add(Figures.of(plan.count(Action.MANUAL), "step") + " by hand");
    }
    out.block(plan.applyable() ? Mark.GOOD : Mark.STOP, "PLAN", lines, "");
    if (!plan.applyable()) {
      conflicts(out, new PlanFacts(plan));
    }
  }

  private void verdict(Blocks out) {
    if (result.clean()) {
      out.verdict(
          Mark.GOOD,
          "CLEAN",
          ": what moves arrived as it should, a second plan is empty, every row is accounted for");
    } else if (result.road().isEmpty()) {
      out.verdict(Mark.STOP, "NOT APPLYABLE", ": decide what is listed, then rehearse again");
    } else {
      List<String> why = new ArrayList<>();
      RehearsalResult.Road road = result.road().get();
      add(why, "%s refused", road.apply().outcome().refused());
      add(why, "second plan %s", road.second().changeCount());
      add(why, "without state %s", road.rebuilt().changeCount());
      add(why, "verify %s", road.verify().outcome().differences());
      LedgerTotals ledger = road.verify().ledger();
      add(why, "unaccounted rows %s", ledger.readRows() - ledger.accountedRows());
      add(why, "ledger defects %s", ledger.defects().size());
      out.verdict(Mark.STOP, "NOT CLEAN", ": " + String.join(" · ", why));
    }
  }

  private static void add(List<String> why, String words, long count) {
    if (count > 0) {
      why.add(words.formatted(Figures.of(count)));
    }
  }

  private List<String> init(FirstSpec spec) {
    List<String> lines = new ArrayList<>();
    lines.add(
        spec.choices().isEmpty()
            ? "no default had to be overruled"
            : Figures.of(spec.choices().size(), "decision") + " on the safe side:");
    spec.choices().stream()
        .limit(SHOWN)
        .forEach(choice -> lines.add("  " + discretion.text(choice)));
    if (spec.choices().size() > SHOWN) {
      lines.add("  … and " + (spec.choices().size() - SHOWN) + " more, in the spec");
    }
    return lines;
  }

  private void conflicts(Blocks out, PlanFacts facts) {
    List<Change> conflicts = new ArrayList<>(facts.toDecide());
    facts.people().stream()
        .filter(change -> change.action() == Action.CONFLICT)
        .forEach(conflicts::add);
    List<String> lines =
        Blocks.choices(
            conflicts.stream()
                .limit(SHOWN)
                .map(change -> PlanScreen.conflict(change, discretion))
                .toList());
    out.block(
        Mark.ASK,
        "TO DECIDE",
        more(lines, conflicts.size(), "rehearse with --keep, then aloft show --full"),
        "none");
  }

  /** A last line for what is not shown, and where it is. */
  private static List<String> more(List<String> shown, long all, String where) {
    List<String> lines = new ArrayList<>(shown);
    if (all > shown.size()) {
      lines.add("… and " + Figures.of(all - shown.size()) + " more: " + where);
    }
    return lines;
  }

  private void road(Blocks out, RehearsalResult.Road road) {
    boolean complete = road.apply().outcome().complete();
    List<String> applied = new ArrayList<>();
    applied.add(
        "%s writes in %s · %s refused · %s calls"
            .formatted(
                Figures.of(road.apply().writes()),
                Figures.of(road.apply().time()),
                Figures.of(road.apply().outcome().refused()),
                Figures.of(road.apply().calls().reads() + road.apply().calls().writes())));
    applied.addAll(ApplyView.written(road.apply().outcome()));
    Refusals.lines(road.apply().outcome(), SHOWN, discretion)
        .forEach(line -> applied.add("refused " + line));
    out.block(complete ? Mark.GOOD : Mark.STOP, "APPLY", applied, "");
    out.block(Mark.NONE, "TIME", List.of(ForecastText.of(road.apply().forecast())), "");
    out.block(road.mails().sent() == 0 ? Mark.GOOD : Mark.ASK, "MAILS", mails(road.mails()), "");
    out.block(
        mark(road.second().changeCount()), "AGAIN", changes("second plan", road.second()), "");
    List<String> rebuilt = changes("without state", road.rebuilt());
    rebuilt.add(Figures.of(road.foundAgain(), "thing") + " found again by stamp");
    out.block(mark(road.rebuilt().changeCount()), "REBUILT", rebuilt, "");
    List<String> findings = new ArrayList<>();
    findings.add(
        Figures.of(road.verify().outcome().compared(), "thing")
            + " compared · "
            + Figures.of(road.verify().outcome().differences(), "difference"));
    findings.addAll(
        more(
            road.verify().outcome().findings().stream()
                .limit(SHOWN)
                .map(finding -> VerifyView.finding(finding, discretion))
                .toList(),
            road.verify().outcome().differences(),
            "--json"));
    out.block(mark(road.verify().outcome().differences()), "VERIFY", findings, "");
  }

  private static List<String> mails(RehearsalSites.Mails mails) {
    List<String> lines = new ArrayList<>();
    lines.add(
        mails.sent() == 0
            ? "none: the projects are silent while they are filled"
            : Figures.of(mails.sent(), "mail") + " would reach people");
    if (mails.mentions() > 0) {
      lines.add(
          Figures.of(mails.mentions(), "mention")
              + " in texts: whether a real site mails those is not documented; try one first");
    }
    return lines;
  }

  private List<String> changes(String name, Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        name
            + ": "
            + Figures.of(plan.changeCount(), "change")
            + (plan.count(Action.MANUAL) == 0
                ? ""
                : " · " + Figures.of(plan.count(Action.MANUAL)) + " by hand"));
    List<Change> counting =
        new PlanFacts(plan).worthShowing().stream().filter(Change::counts).toList();
    lines.addAll(
        more(
            counting.stream()
                .limit(SHOWN)
                .map(change ->
                    change.action().symbol()
                        + " "
                        + discretion.address(change.address())
                        + " "
                        + change.reason().label()
                        + (change.changed().isEmpty()
                            ? ""
                            : ": " + String.join(", ", change.changed())))
                .toList(),
            counting.size(),
            "rehearse with --keep, then aloft show --full"));
    List<LaneSummary> lanes =
        new PlanFacts(plan)
            .lanes().stream().filter(lane -> lane.writes() || lane.exceptionCount() > 0).toList();
    lines.addAll(
        more(
            lanes.stream().limit(SHOWN).map(PlanScreen::lane).toList(),
            lanes.size(),
            "rehearse with --keep, then aloft show --full"));
    return lines;
  }

  private static Mark mark(long count) {
    return count == 0 ? Mark.GOOD : Mark.STOP;
  }

  /** The document of kind {@code Rehearsal}. */
  public JsonDocument json() {
    Optional<RehearsalResult.Road> road = result.road();
    return new JsonDocument(
        "Rehearsal",
        new Body(
            result.clean(),
            new SourceBody(
                result.source().origin(),
                result.source().version(),
                result.source().snapshotId(),
                result.rows()),
            result.firstSpec().map(spec -> spec.choices().stream().map(discretion::text).toList()),
            PlanBody.of(result.plan()),
            road.map(one -> ApplyView.body(one.apply(), discretion)),
            road.map(one -> TimeBody.of(one.apply().forecast())),
            road.map(one -> new MailsBody(one.mails().sent(), one.mails().mentions())),
            road.map(one -> Again.of(one.second())),
            road.map(one -> Again.of(one.rebuilt()).found(one.foundAgain())),
            road.map(one -> VerifyView.body(one.verify(), discretion)),
            LedgerDocument.of(
                road.map(one -> one.verify().ledger()).orElse(result.plan().ledger()),
                discretion)));
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      boolean clean,
      SourceBody source,
      Optional<List<String>> decisions,
      PlanBody plan,
      Optional<ApplyView.Body> apply,
      Optional<TimeBody> time,
      Optional<MailsBody> mails,
      Optional<Again> secondPlan,
      Optional<Again> rebuiltPlan,
      Optional<VerifyView.Body> verify,
      LedgerDocument ledger) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record SourceBody(String origin, Optional<String> version, String snapshot, long rows) {}

  private record MailsBody(long sent, long mentions) {}

  private record TimeBody(
      double documentedSeconds,
      double cautiousSeconds,
      long calls,
      double share,
      double latencySeconds) {
    static TimeBody of(Forecast forecast) {
      return new TimeBody(
          forecast.documented().toMillis() / 1000.0,
          forecast.cautious().toMillis() / 1000.0,
          forecast.calls(),
          forecast.share(),
          Forecast.LATENCY.toMillis() / 1000.0);
    }
  }

  private record PlanBody(
      boolean applyable,
      long create,
      long update,
      long use,
      long conflict,
      long manual,
      long changes,
      String fingerprint,
      Map<String, Long> counts) {
    static PlanBody of(Plan plan) {
      return new PlanBody(
          plan.applyable(),
          plan.count(Action.CREATE),
          plan.count(Action.UPDATE),
          plan.count(Action.USE),
          plan.count(Action.CONFLICT),
          plan.count(Action.MANUAL),
          plan.changeCount(),
          plan.fingerprint(),
          PlanDocument.counts(plan));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Again(
      long changes, long manual, Map<String, Long> counts, Optional<Long> foundAgain) {
    static Again of(Plan plan) {
      return new Again(
          plan.changeCount(),
          plan.count(Action.MANUAL),
          PlanDocument.counts(plan),
          Optional.empty());
    }

    Again found(long count) {
      return new Again(changes, manual, counts, Optional.of(count));
    }
  }
}
