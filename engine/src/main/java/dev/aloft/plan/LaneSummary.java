package dev.aloft.plan;

import dev.aloft.resource.Lane;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One lane of a plan in numbers.
 *
 * @param lane the lane
 * @param executor who writes it
 * @param counts items by {@code action/reason}
 * @param parts parts to write, by kind
 * @param placeholders gaps to fill
 * @param samples the first lines of what is written
 * @param exceptions the lines that a person should see: conflicts, edits and deletions on the
 *     target
 * @param exceptionCount how many there are, when more than are listed
 * @param fingerprint of what it would change
 * @param differences in what source and target went ways of their own
 */
public record LaneSummary(
    Lane lane,
    String executor,
    Map<String, Long> counts,
    Map<String, Long> parts,
    long placeholders,
    List<LaneLine> samples,
    List<LaneLine> exceptions,
    long exceptionCount,
    String fingerprint,
    LaneDifferences differences) {

  public LaneSummary {
    counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    parts = java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
    samples = List.copyOf(samples);
    exceptions = List.copyOf(exceptions);
  }

  /** How many items have the action, placeholders left out. */
  public long count(Action action) {
    String prefix = action.name() + "/";
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> !entry.getKey().endsWith("/" + Reason.GAP.name()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many items have the action for the reason. */
  public long count(Action action, Reason reason) {
    return counts.getOrDefault(key(action, reason), 0L);
  }

  /** Whether it keeps the whole plan from being applied. */
  public boolean blocks() {
    return count(Action.CONFLICT, Reason.EDIT_FORBIDDEN) > 0 || differences.overCap();
  }

  /** Whether apply has anything to do in it, if only to note something. */
  public boolean toDo() {
    return writes() || count(Action.FORGET) > 0 || count(Action.KEEP, Reason.FOUND_BY_STAMP) > 0;
  }

  /** Whether apply has anything to write in it. */
  public boolean writes() {
    return placeholders > 0
        || count(Action.CREATE) > 0
        || count(Action.UPDATE) > 0
        || count(Action.DELETE) > 0;
  }

  static String key(Action action, Reason reason) {
    return action.name() + "/" + reason.name();
  }
}
