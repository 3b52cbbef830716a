package dev.aloft.report;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was refused and why, one line a reason: one cause may hold back thousands. */
final class Refusals {

  /** As much of one reason as is shown. */
  private static final int LINES = 3;

  private Refusals() {}

  /**
   * The reasons in the order in which they were met.
   *
   * @param most after so many lines no other reason begins
   */
  static List<String> lines(ApplyOutcome outcome, int most, Discretion discretion) {
    Map<String, List<Refusal>> byReason = new LinkedHashMap<>();
    for (Refusal refusal : outcome.refusals()) {
      byReason.computeIfAbsent(reason(refusal, discretion), any -> new ArrayList<>()).add(refusal);
    }
    List<String> lines = new ArrayList<>();
    long told = 0;
    for (Map.Entry<String, List<Refusal>> one : byReason.entrySet()) {
      if (lines.size() >= most) {
        break;
      }
      String sentence = subject(one.getValue(), discretion) + one.getKey();
      lines.addAll(Blocks.sentences(List.of(sentence), LINES));
      told += one.getValue().size();
    }
    if (told < outcome.refused()) {
      lines.add("… and " + Figures.of(outcome.refused() - told) + " more: --json");
    }
    return lines;
  }

  private static String subject(List<Refusal> alike, Discretion discretion) {
    Refusal first = alike.getFirst();
    return discretion.address(first.address())
        + (first.part().isEmpty() ? "" : " " + discretion.text(first.part()))
        + (alike.size() == 1 ? "" : " and " + Figures.of(alike.size() - 1, "other", "others"));
  }

  /** With the code that {@code aloft explain} knows. */
  private static String reason(Refusal refusal, Discretion discretion) {
    return " ("
        + refusal.diagnostic().code().id()
        + "): "
        + discretion.text(refusal.diagnostic().summary());
  }
}
