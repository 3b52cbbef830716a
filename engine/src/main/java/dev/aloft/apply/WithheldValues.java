package dev.aloft.apply;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Digests;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.RecordedItem;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of an item that the site did not take: each is told, and wanted again by the next plan.
 */
final class WithheldValues {

  private final DesiredItem item;
  private final List<LaneTarget.Withheld> withheld;

  WithheldValues(DesiredItem item, List<LaneTarget.Withheld> withheld) {
    this.item = item;
    this.withheld = withheld;
  }

  /** Tells them, and returns their names. */
  Set<String> told(ApplyTally tally) {
    withheld.forEach(one -> tally.refused(item.address(), "", one.why()));
    return names();
  }

  /** What state is to know of the item: everything but they was written. */
  RecordedItem noted(RecordedItem recorded) {
    Set<String> names = names();
    if (names.isEmpty()) {
      return recorded;
    }
    Map<String, Digests> attributes = new TreeMap<>();
    item.attributes()
        .forEach((name, value) ->
            attributes.put(
                name,
                new Digests(
                    names.contains(name) ? Digest.UNKNOWN : Canonical.digest(value),
                    Digest.UNKNOWN)));
    return recorded.with(attributes);
  }

  private Set<String> names() {
    return withheld.stream()
        .flatMap(one -> one.attributes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
