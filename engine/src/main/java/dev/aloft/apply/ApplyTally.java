package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what apply wrote and what was refused. Safe for several threads. */
final class ApplyTally {

  private static final int REMEMBERED = 10_000;

  private final Map<String, Long> written = new TreeMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long refused;

  synchronized void wrote(String kind, long count) {
    if (count > 0) {
      written.merge(kind, count, Long::sum);
    }
  }

  synchronized void refused(Address address, String part, Diagnostic diagnostic) {
    refused++;
    if (refusals.size() < REMEMBERED) {
      refusals.add(new Refusal(address, part, diagnostic));
    }
  }

  /** Notes what a person should know of and nobody has to mend. */
  synchronized void noted(String words) {
    notes.add(words);
  }

  synchronized ApplyOutcome outcome() {
    return new ApplyOutcome(written, refusals, refused, notes);
  }
}
