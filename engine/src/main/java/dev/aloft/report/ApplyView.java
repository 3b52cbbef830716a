package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.apply.Refusal;
import dev.aloft.report.PlanDocument.LedgerDocument;
import dev.aloft.run.ApplyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an apply did. */
public final class ApplyView {

  private static final int WIDTH = 110;
  private static final int REFUSALS = 20;

  private final ApplyResult result;
  private final Discretion discretion;

  public ApplyView(ApplyResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** Verdict, what was refused, what was written. */
  public String text(Style style) {
    Blocks out = new Blocks(style, WIDTH);
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
      out.block(Mark.STOP, "REFUSED", refusals(), "");
    }
    out.block(Mark.NONE, "WRITTEN", List.of(written(result)), "nothing");
    out.block(Mark.NONE, "LEDGER", List.of(LedgerText.shares(result.ledger())), "");
    out.block(
        Mark.NONE,
        "CALLS",
        List.of(
            Figures.of(result.calls().reads(), "read")
                + ", "
                + Figures.of(result.calls().writes(), "write")
                + ", told to wait "
                + Figures.of(result.calls().limited(), "time")),
        "");
    return out.toString();
  }

  /** The document of kind {@code Apply}. */
  public JsonDocument json() {
    return new JsonDocument("Apply", body(result, discretion));
  }

  static String written(ApplyResult result) {
    return result.outcome().written().isEmpty()
        ? "nothing"
        : result.outcome().written().entrySet().stream()
            .map(entry ->
                Figures.of(entry.getValue()) + " " + Figures.kind(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(" · "));
  }

  private List<String> refusals() {
    List<String> lines = new ArrayList<>();
    for (Refusal refusal : result.outcome().refusals()) {
      if (lines.size() == REFUSALS) {
        lines.add("… and " + Figures.of(result.outcome().refused() - REFUSALS) + " more: --json");
        break;
      }
      lines.add(
          discretion.address(refusal.address())
              + (refusal.part().isEmpty() ? "" : " " + refusal.part())
              + ": "
              + discretion.text(refusal.diagnostic().summary())
              + " ("
              + refusal.diagnostic().code().id()
              + ")");
    }
    return lines;
  }

  static Body body(ApplyResult result, Discretion discretion) {
    return new Body(
        result.outcome().complete(),
        result.writes(),
        result.time().toMillis() / 1000.0,
        result.outcome().refused(),
        result.outcome().written(),
        result.outcome().refusals().stream()
            .map(refusal ->
                new RefusalItem(
                    discretion.address(refusal.address()),
                    Optional.of(refusal.part()).filter(part -> !part.isEmpty()),
                    refusal.diagnostic().code().id(),
                    discretion.text(refusal.diagnostic().summary())))
            .toList(),
        new Calls(result.calls().reads(), result.calls().writes(), result.calls().limited()),
        LedgerDocument.of(result.ledger()));
  }

  /** What stands in the document, and in a rehearsal's. */
  record Body(
      boolean complete,
      long writes,
      double seconds,
      long refused,
      Map<String, Long> written,
      List<RefusalItem> refusals,
      Calls calls,
      LedgerDocument ledger) {}

  record Calls(long reads, long writes, long limited) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record RefusalItem(String address, Optional<String> part, String code, String summary) {}
}
