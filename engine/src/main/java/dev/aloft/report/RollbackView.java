package dev.aloft.report;

import dev.aloft.run.RollbackResult;
import java.util.List;
import java.util.Map;

/** What a rollback took back. */
public final class RollbackView {

  private static final int SHOWN = 20;

  private final RollbackResult result;
  private final Discretion discretion;

  public RollbackView(RollbackResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** Verdict, what went, what stays and why. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    out.title("Rollback " + result.migration() + " · target " + result.site());
    boolean complete = result.outcome().complete();
    out.verdict(
        complete ? Mark.GOOD : Mark.STOP,
        complete ? "TAKEN BACK" : "PARTLY TAKEN BACK",
        ": "
            + Figures.of(removed())
            + " of type "
            + result.type()
            + " removed in "
            + Figures.of(result.time())
            + ", "
            + Figures.of(result.outcome().refused())
            + " refused");
    if (!complete) {
      out.block(Mark.STOP, "REFUSED", Refusals.lines(result.outcome(), SHOWN, discretion), "");
    }
    out.block(Mark.NONE, "REMOVED", ApplyView.written(result.outcome()), "nothing");
    return out.toString();
  }

  private long removed() {
    return result.outcome().written().values().stream().mapToLong(Long::longValue).sum();
  }

  /** The document of kind {@code Rollback}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Rollback",
        new Body(
            result.outcome().complete(),
            result.time().toMillis() / 1000.0,
            result.type(),
            result.outcome().written(),
            result.outcome().refused(),
            ApplyView.refusals(result.outcome(), discretion),
            result.outcome().notes().stream().map(discretion::text).toList()));
  }

  private record Body(
      boolean complete,
      double seconds,
      String type,
      Map<String, Long> removed,
      long refused,
      List<ApplyView.RefusalItem> refusals,
      List<String> notes) {}
}
