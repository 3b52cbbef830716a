package dev.aloft.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestName {

  private static final int SHOWN = 12;

  private NearestName() {}

  /** The nearest of the names, if one is near enough to be worth proposing. */
  static Optional<String> of(String word, Collection<String> names) {
    String wanted = fold(word);
    return names.stream()
        .filter(name -> !name.equals(word))
        .map(name -> new Candidate(name, distance(wanted, fold(name))))
        .filter(c -> c.distance() <= Math.max(1, Math.min(wanted.length(), 12) / 3))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /** What to write instead: the nearest name, else all of them. */
  static String instead(String word, Collection<String> names) {
    return of(word, names)
        .map(name -> "did you mean \"" + Excerpt.of(name) + "\"?")
        .orElseGet(() -> oneOf(names));
  }

  /** The names as a sentence, cut when there are many. */
  static String oneOf(Collection<String> names) {
    List<String> shown = names.stream().sorted().limit(SHOWN).map(Excerpt::of).toList();
    String list = String.join(", ", shown);
    if (names.isEmpty()) {
      return "nothing";
    }
    if (names.size() == 1) {
      return list;
    }
    return "one of "
        + list
        + (names.size() > SHOWN ? ", and " + (names.size() - SHOWN) + " more" : "");
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "-").replace(" ", "-");
  }

  /** Edits between two words; swapping two neighbours counts as one. Cut off for long words. */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 8 || a.length() > 200 || b.length() > 200) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private record Candidate(String name, int distance) {}
}
