package dev.aloft.apply;

import dev.aloft.plan.LanePlanner;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What state is to know of an item after it was written and looked at again. Only what this run
 * wrote is recorded as the target shows it: what somebody edited there and what both sides changed
 * must differ at the next plan as well.
 */
final class ReadBack {

  private static final Digest NONE = Canonical.digest(Value.NONE);

  private final DesiredItem item;
  private final RecordedItem before;
  private final ObservedItem seen;
  private boolean differs;
  private boolean incomplete;

  ReadBack(DesiredItem item, RecordedItem before, ObservedItem seen) {
    this.item = item;
    this.before = before;
    this.seen = seen;
  }

  /** The record of the item, with those of its parts. */
  RecordedItem record() {
    Map<String, Digests> attributes =
        before.attributes().isEmpty() ? allAttributes() : writtenAttributes();
    List<RecordedPart> parts = parts();
    Set<String> there = parts.stream().map(RecordedPart::name).collect(Collectors.toSet());
    // An item with a refused part stays unfinished, so that the next plan says so.
    incomplete |= !item.parts().stream().allMatch(part -> there.contains(part.name()));
    RecordedItem read =
        new RecordedItem(
            item.address(),
            item.order(),
            item.sourceId(),
            false,
            before.targetId(),
            before.targetKey(),
            before.desired(),
            Digest.UNKNOWN,
            attributes,
            parts);
    if (incomplete) {
      return read;
    }
    return differs
        ? read.with(item.digest(), RecordedItem.DIFFERS)
        : read.with(item.digest(), LanePlanner.before(read, seen)).in(seen.version());
  }

  private Map<String, Digests> allAttributes() {
    Map<String, Digests> digests = new TreeMap<>();
    item.attributes()
        .forEach((name, value) -> put(digests, name, Canonical.digest(value), observed(name)));
    return digests;
  }

  private Map<String, Digests> writtenAttributes() {
    Map<String, Digests> digests = new TreeMap<>();
    before
        .attributes()
        .forEach((name, known) -> {
          if (known.desired().equals(Digest.UNKNOWN)) {
            incomplete = true;
            digests.put(name, known);
          } else if (known.observed().equals(Digest.UNKNOWN)) {
            put(digests, name, known.desired(), observed(name));
          } else {
            differs |= !known.observed().equals(observed(name));
            digests.put(name, known);
          }
        });
    item.attributes()
        .forEach((name, value) -> {
          Digests known = digests.getOrDefault(name, new Digests(NONE, NONE));
          differs |= !known.desired().equals(Canonical.digest(value));
        });
    return digests;
  }

  private Digest observed(String name) {
    return Canonical.digest(seen.attributes().getOrDefault(name, Value.NONE));
  }

  private static void put(
      Map<String, Digests> digests, String name, Digest desired, Digest observed) {
    if (!(desired.equals(NONE) && observed.equals(NONE))) {
      digests.put(name, new Digests(desired, observed));
    }
  }

  private List<RecordedPart> parts() {
    Map<String, Digest> shown = new HashMap<>();
    for (ObservedPart part : seen.parts()) {
      shown.put(part.targetName(), Canonical.digest(part.attributes()));
    }
    List<RecordedPart> parts = new ArrayList<>();
    for (RecordedPart part : before.parts()) {
      parts.add(part(part, shown.get(part.targetName())));
    }
    return parts;
  }

  private RecordedPart part(RecordedPart part, @org.jspecify.annotations.Nullable Digest shown) {
    if (part.outside()) {
      return part;
    }
    Digest known = part.digests().observed();
    incomplete |= part.digests().desired().equals(Digest.UNKNOWN);
    if (known.equals(Digest.UNKNOWN) && shown != null) {
      return part.with(new Digests(part.digests().desired(), shown));
    }
    // What is not shown though it was just written may be hidden from us: it stays unread.
    differs |= !known.equals(Digest.UNKNOWN) && !known.equals(shown) && !part.gone();
    return part;
  }
}
