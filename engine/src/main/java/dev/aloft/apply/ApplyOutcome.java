package dev.aloft.apply;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an apply did.
 *
 * @param written how many things of each kind were written
 * @param refusals what was planned and could not be written, the first ten thousand
 * @param refused how many could not be written
 * @param notes what a person should know of and nobody has to mend, one sentence each
 */
public record ApplyOutcome(
    Map<String, Long> written, List<Refusal> refusals, long refused, List<String> notes) {

  public ApplyOutcome {
    written = java.util.Collections.unmodifiableMap(new TreeMap<>(written));
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  /** Whether everything that was planned is written. */
  public boolean complete() {
    return refused == 0;
  }

  /** Both outcomes as one. */
  public ApplyOutcome plus(ApplyOutcome other) {
    Map<String, Long> sums = new TreeMap<>(written);
    other.written.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
    List<Refusal> all = new java.util.ArrayList<>(refusals);
    all.addAll(other.refusals);
    List<String> notesOfBoth = new java.util.ArrayList<>(notes);
    notesOfBoth.addAll(other.notes);
    return new ApplyOutcome(sums, all, refused + other.refused, notesOfBoth);
  }
}
