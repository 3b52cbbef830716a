package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.report.PlanDocument.LedgerDocument;
import dev.aloft.run.ApplyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an apply did. */
public final class ApplyView {

  private static final int REFUSALS = 20;

  private final ApplyResult result;
  private final Discretion discretion;

  public ApplyView(ApplyResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** Verdict, what was refused, what was written. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    boolean complete = result.outcome().complete();
    out.verdict(
        complete ? Mark.GOOD : Mark.STOP,
        complete ? "APPLIED" : "PARTLY APPLIED",
        ": "
            + Figures.of(result.writes(), "thing")
            + " written in "
            + Figures.of(result.time())
            + ", "
            + Figures.of(result.outcome().refused())
            + " refused");
    if (!complete) {
      out.block(Mark.STOP, "REFUSED", Refusals.lines(result.outcome(), REFUSALS, discretion), "");
    }
    out.block(Mark.NONE, "WRITTEN", written(result.outcome()), "nothing");
    if (!result.outcome().notes().isEmpty()) {
      List<String> notes = result.outcome().notes().stream().map(discretion::text).toList();
      out.block(Mark.WARN, "NOTED", Blocks.sentences(notes, REFUSALS), "");
    }
    out.block(
        LedgerText.mark(result.ledger()),
        "LEDGER",
        LedgerText.lines(result.ledger(), discretion),
        "");
    out.block(
        Mark.NONE,
        "CALLS",
        List.of(
            Figures.of(result.calls().reads(), "read")
                + ", "
                + Figures.of(result.calls().writes(), "write")
                + (result.calls().limited() == 0
                    ? ""
                    : ", told to wait " + Figures.of(result.calls().limited(), "time"))),
        "");
    return out.toString();
  }

  /** The document of kind {@code Apply}. */
  public JsonDocument json() {
    return new JsonDocument("Apply", body(result, discretion));
  }

  /** What was written by kind, the most first, in at most two lines. */
  static List<String> written(ApplyOutcome outcome) {
    return outcome.written().isEmpty()
        ? List.of()
        : Blocks.flow(
            "",
            outcome.written().entrySet().stream()
                .sorted(
                    Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry ->
                    Figures.of(entry.getValue())
                        + " "
                        + Figures.kind(entry.getKey(), entry.getValue()))
                .toList(),
            2);
  }

  static Body body(ApplyResult result, Discretion discretion) {
    return new Body(
        result.outcome().complete(),
        result.writes(),
        result.time().toMillis() / 1000.0,
        result.outcome().refused(),
        result.outcome().written(),
        refusals(result.outcome(), discretion),
        result.outcome().notes().stream().map(discretion::text).toList(),
        new Calls(result.calls().reads(), result.calls().writes(), result.calls().limited()),
        LedgerDocument.of(result.ledger(), discretion));
  }

  static List<RefusalItem> refusals(ApplyOutcome outcome, Discretion discretion) {
    return outcome.refusals().stream()
        .map(refusal ->
            new RefusalItem(
                discretion.address(refusal.address()),
                Optional.of(discretion.text(refusal.part())).filter(part -> !part.isEmpty()),
                refusal.diagnostic().code().id(),
                discretion.text(refusal.diagnostic().summary())))
        .toList();
  }

  /** What stands in the document, and in a rehearsal's. */
  record Body(
      boolean complete,
      long writes,
      double seconds,
      long refused,
      Map<String, Long> written,
      List<RefusalItem> refusals,
      List<String> notes,
      Calls calls,
      LedgerDocument ledger) {}

  record Calls(long reads, long writes, long limited) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record RefusalItem(String address, Optional<String> part, String code, String summary) {}
}
