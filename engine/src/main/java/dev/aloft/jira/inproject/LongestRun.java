package dev.aloft.jira.inproject;

import dev.aloft.value.Address;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which things of a list stand in the right order relative to each other, so that one that
 * was moved or taken away does not make all others look moved.
 */
final class LongestRun {

  private final Map<Address, Integer> places = new HashMap<>();

  /**
   * @param expected all things in their right order
   */
  LongestRun(List<Address> expected) {
    for (int place = 0; place < expected.size(); place++) {
      places.put(expected.get(place), place);
    }
  }

  /** The most that can be kept in place; things that are not expected are left out. */
  Set<Address> of(List<Address> found) {
    List<Address> known = found.stream().filter(places::containsKey).toList();
    int[] lengths = new int[known.size()];
    int[] previous = new int[known.size()];
    int end = -1;
    for (int i = 0; i < known.size(); i++) {
      lengths[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (place(known.get(j)) < place(known.get(i)) && lengths[j] + 1 > lengths[i]) {
          lengths[i] = lengths[j] + 1;
          previous[i] = j;
        }
      }
      if (end < 0 || lengths[i] > lengths[end]) {
        end = i;
      }
    }
    Address[] run = new Address[end < 0 ? 0 : lengths[end]];
    for (int at = end, slot = run.length - 1; at >= 0; at = previous[at], slot--) {
      run[slot] = known.get(at);
    }
    return new LinkedHashSet<>(Arrays.asList(run));
  }

  private int place(Address address) {
    return places.getOrDefault(address, -1);
  }
}
