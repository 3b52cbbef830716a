package dev.aloft.apply;

import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Items that the network delivered twice: a batch of creates reaches the site a second time, and
 * the answer tells of one time only. Numbers are given without holes, so what lies between those of
 * two batches, and behind the last, is looked at. A twin carries the stamp of an item that is
 * another, and our own account made it; nothing else is one.
 */
final class TwinItems {

  /** Before the first batch of a project that holds foreign items, no more than these. */
  private static final int BACK = 200;

  /** Behind the last batch. */
  private static final int AHEAD = 100;

  private final LaneSource source;
  private final StateStore state;

  /** Up to here every number is known. */
  private long known;

  TwinItems(LaneSource source, StateStore state) {
    this.source = source;
    this.state = state;
  }

  /** Begins behind this number. */
  void from(long number) {
    known = Math.max(known, number);
  }

  /** Begins behind the number of the last item that is recorded. */
  void fromRecorded() {
    state.items(lane(), Set.of(state.highestOrder(lane()))).stream()
        .map(RecordedItem::targetKey)
        .filter(key -> !key.isEmpty())
        .forEach(key -> from(source.target().orderOf(key)));
  }

  /**
   * The twins that stand between what was known and these.
   *
   * @param made what a call made, by source id
   * @param told the highest number that its answer told of
   */
  List<LaneTarget.Created> beside(Map<String, LaneTarget.Created> made, long told) {
    TreeSet<Long> numbers = new TreeSet<>();
    made.values().forEach(item -> numbers.add(source.target().orderOf(item.key())));
    if (numbers.isEmpty() || Math.max(told, numbers.last()) <= known) {
      return List.of();
    }
    long first = Math.max(known + 1, numbers.first() - BACK);
    known = Math.max(told, numbers.last());
    boolean holes = known - first + 1 > numbers.tailSet(first).size();
    return holes ? between(first, known, made) : List.of();
  }

  /** The twins that stand between what was known and this number. */
  List<LaneTarget.Created> upTo(long number) {
    if (number <= known) {
      return List.of();
    }
    long first = known + 1;
    known = number;
    return between(first, number, Map.of());
  }

  /** Those behind everything that is known. */
  List<LaneTarget.Created> behind() {
    List<LaneTarget.Created> all = new ArrayList<>();
    List<LaneTarget.Created> found;
    do {
      found = between(known + 1, known + AHEAD, Map.of());
      known += AHEAD;
      all.addAll(found);
    } while (!found.isEmpty());
    return all;
  }

  private List<LaneTarget.Created> between(
      long first, long last, Map<String, LaneTarget.Created> made) {
    Set<String> ids =
        made.values().stream().map(LaneTarget.Created::id).collect(Collectors.toSet());
    String type = source.target().schema().itemType();
    List<LaneTarget.Numbered> unknown =
        source.target().numbered(source.site(), first, last).stream()
            .filter(LaneTarget.Numbered::own)
            .filter(there -> there.stamp().isPresent())
            .filter(there -> !ids.contains(there.id()))
            .filter(there -> state.addressOf(type, there.id()).isEmpty())
            .toList();
    if (unknown.isEmpty()) {
      return List.of();
    }
    Set<String> stamps = new HashSet<>();
    unknown.forEach(there -> stamps.add(there.stamp().orElseThrow()));
    Set<String> ours = recorded(stamps);
    ours.addAll(made.keySet());
    return unknown.stream()
        .filter(there -> ours.contains(there.stamp().orElseThrow()))
        .map(there -> new LaneTarget.Created(there.id(), there.key()))
        .toList();
  }

  /** Those of the stamps whose items state knows: they are what it says, and nothing else. */
  private Set<String> recorded(Set<String> stamps) {
    Set<String> found = new HashSet<>();
    try (ItemCursor items = state.items(lane())) {
      while (items.hasNext()) {
        String stamp = items.next().sourceId();
        if (stamps.contains(stamp)) {
          found.add(stamp);
        }
      }
    }
    return found;
  }

  private String lane() {
    return source.site().lane().name();
  }
}
