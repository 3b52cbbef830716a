package dev.aloft.sandbox.migration.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What does not move, by kind and count. */
final class LeftBehind {

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String what, int count) {
    if (count > 0) {
      counts.merge(what, count, Integer::sum);
    }
  }

  void add(String what) {
    add(what, 1);
  }

  /** A line for each kind; texts of the server itself are in none. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach((what, count) -> lines.add(what + ": " + count));
    return lines;
  }
}
