package dev.aloft.resource;

import dev.aloft.value.Canonical;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds wanted parts among those on the target without state: by stamp or natural key, else by
 * equal values; equal keys are taken in their order.
 */
public final class PartMatch {

  private PartMatch() {}

  /**
   * The observed part of each wanted one that is there, by the name of the wanted one. No observed
   * part is used twice.
   */
  public static Map<String, ObservedPart> match(List<DesiredPart> wanted, List<ObservedPart> seen) {
    Map<String, Queue<ObservedPart>> byKey = new HashMap<>();
    for (ObservedPart part : seen) {
      String key =
          part.match()
              .map(match -> part.kind() + "=" + match)
              .orElseGet(() -> part.kind() + "#" + Canonical.digest(part.attributes()));
      byKey.computeIfAbsent(key, ignored -> new ArrayDeque<>()).add(part);
    }
    Map<String, ObservedPart> met = new HashMap<>();
    for (DesiredPart part : wanted) {
      String key =
          part.match()
              .map(match -> part.kind() + "=" + match)
              .orElseGet(() -> part.kind() + "#" + Canonical.digest(part.attributes()));
      Queue<ObservedPart> candidates = byKey.get(key);
      ObservedPart there = candidates == null ? null : candidates.poll();
      if (there != null) {
        met.put(part.name(), there);
      }
    }
    return met;
  }
}
