package dev.aloft.report;

import dev.aloft.run.FinishResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a finish took down. */
public final class FinishView {

  private static final int SHOWN = 20;

  private final FinishResult result;
  private final Discretion discretion;

  public FinishView(FinishResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** Verdict, what went, what was left and why. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    out.title("Finish " + result.migration() + " · target " + result.site());
    boolean complete = result.outcome().complete();
    boolean nothing = complete && removed() == 0;
    out.verdict(
        complete ? Mark.GOOD : Mark.STOP,
        complete ? (nothing ? "NOTHING WAS LEFT" : "TAKEN DOWN") : "SOME IS LEFT",
        ": "
            + Figures.of(removed(), "temporary thing")
            + " removed in "
            + Figures.of(result.time())
            + ", "
            + Figures.of(result.outcome().refused())
            + " refused");
    out.block(Mark.NONE, "REMOVED", ApplyView.written(result.outcome()), "nothing");
    if (!complete) {
      out.block(Mark.STOP, "REFUSED", Refusals.lines(result.outcome(), SHOWN, discretion), "");
    }
    if (!notes().isEmpty()) {
      out.block(Mark.WARN, "NOTED", Blocks.sentences(notes(), SHOWN), "");
    }
    out.line("next: aloft verify, or the same apply again to go on with it");
    return out.toString();
  }

  private long removed() {
    return result.outcome().written().values().stream().mapToLong(Long::longValue).sum();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (result.projects() == 0) {
      notes.add(
          "the state knows no project of this migration, so none was looked at; if the state was"
              + " lost, plan and apply first: that finds everything again");
    }
    result.outcome().notes().forEach(note -> notes.add(discretion.text(note)));
    return notes;
  }

  /** The document of kind {@code Finish}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Finish",
        new Body(
            result.outcome().complete(),
            result.time().toMillis() / 1000.0,
            result.projects(),
            result.outcome().written(),
            result.outcome().refused(),
            ApplyView.refusals(result.outcome(), discretion),
            notes()));
  }

  private record Body(
      boolean complete,
      double seconds,
      long projects,
      Map<String, Long> removed,
      long refused,
      List<ApplyView.RefusalItem> refusals,
      List<String> notes) {}
}
