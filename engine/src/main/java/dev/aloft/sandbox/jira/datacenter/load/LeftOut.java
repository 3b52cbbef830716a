package dev.aloft.sandbox.jira.datacenter.load;

import java.util.Map;
import java.util.TreeMap;

/** What is read and not taken in, by name, and how often. */
final class LeftOut {

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String what, int times) {
    if (times > 0) {
      counts.merge(what, times, Integer::sum);
    }
  }

  Map<String, Integer> counts() {
    return counts;
  }
}
