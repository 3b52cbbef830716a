package dev.aloft.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one was probably meant to be. */
public final class NearestName {

  private NearestName() {}

  /**
   * The closest known name, if any is close enough to be worth proposing: at most a third of its
   * letters are wrong, swapped neighbours counting once, case not at all; or it starts with what
   * was typed.
   */
  public static Optional<String> of(String typed, Collection<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    record Candidate(String name, int distance) {}
    Optional<String> close =
        known.stream()
            .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
            .filter(
                c -> c.distance() <= Math.max(1, Math.max(wanted.length(), c.name().length()) / 3))
            .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
            .map(Candidate::name);
    if (close.isPresent() || wanted.length() < 2) {
      return close;
    }
    return known.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** Optimal string alignment distance: insert, delete, replace, or swap two neighbours. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], current[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        current[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[b.length()];
  }
}
