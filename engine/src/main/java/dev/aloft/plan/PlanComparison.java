package dev.aloft.plan;

import dev.aloft.resource.Lane;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what differs between two plans. Lanes are read side by side, in constant memory. */
public final class PlanComparison {

  private PlanComparison() {}

  /** Compares two plan files. */
  public static PlanDifference compare(PlanFile reviewed, PlanFile now) {
    return new PlanDifference(
        bases(reviewed.plan().header(), now.plan().header()),
        configuration(reviewed.plan().changes(), now.plan().changes()),
        lanes(reviewed, now));
  }

  /** What the plans rest on and does not agree. */
  static List<PlanDifference.Basis> bases(PlanHeader reviewed, PlanHeader now) {
    List<PlanDifference.Basis> bases = new ArrayList<>();
    basis(bases, "spec", reviewed.specDigest(), now.specDigest());
    Set<String> sources = new TreeSet<>(reviewed.snapshots().keySet());
    sources.addAll(now.snapshots().keySet());
    for (String source : sources) {
      basis(
          bases,
          "source " + source,
          reviewed.snapshots().getOrDefault(source, ""),
          now.snapshots().getOrDefault(source, ""));
    }
    basis(bases, "target", reviewed.site(), now.site());
    return bases;
  }

  private static void basis(
      List<PlanDifference.Basis> bases, String what, String reviewed, String now) {
    if (!reviewed.equals(now)) {
      bases.add(new PlanDifference.Basis(what, reviewed, now));
    }
  }

  /** The changes that differ; a thing that is only kept is as good as none. */
  static List<PlanDifference.ChangePair> configuration(List<Change> reviewed, List<Change> now) {
    Map<Address, Change> left = byAddress(reviewed);
    Map<Address, Change> right = byAddress(now);
    Set<Address> all = new TreeSet<>(left.keySet());
    all.addAll(right.keySet());
    List<PlanDifference.ChangePair> pairs = new ArrayList<>();
    for (Address address : all) {
      Optional<Change> one = Optional.ofNullable(left.get(address));
      Optional<Change> other = Optional.ofNullable(right.get(address));
      if (!same(one, other)) {
        pairs.add(new PlanDifference.ChangePair(address, one, other));
      }
    }
    return pairs;
  }

  private static Map<Address, Change> byAddress(List<Change> changes) {
    Map<Address, Change> byAddress = new TreeMap<>();
    changes.forEach(change -> byAddress.put(change.address(), change));
    return byAddress;
  }

  private static boolean same(Optional<Change> one, Optional<Change> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other).filter(PlanComparison::weighs).isEmpty();
    }
    return one.get().sameAs(other.get()) || (!weighs(one.get()) && !weighs(other.get()));
  }

  private static boolean weighs(Change change) {
    return change.action() != Action.KEEP || change.counts();
  }

  private static List<PlanDifference.LaneDifference> lanes(PlanFile reviewed, PlanFile now) {
    Map<String, LaneSummary> left = byName(reviewed.plan());
    Map<String, LaneSummary> right = byName(now.plan());
    Set<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    List<PlanDifference.LaneDifference> differences = new ArrayList<>();
    for (String name : names) {
      Optional<LaneSummary> one = Optional.ofNullable(left.get(name));
      Optional<LaneSummary> other = Optional.ofNullable(right.get(name));
      Lane lane = one.or(() -> other).orElseThrow().lane();
      try (Stream<LaneLine> oneLines = lines(reviewed, one);
          Stream<LaneLine> otherLines = lines(now, other)) {
        LaneComparison comparison = new LaneComparison(lane, counts(one), counts(other));
        comparison.compare(oneLines.iterator(), otherLines.iterator()).ifPresent(differences::add);
      }
    }
    return differences;
  }

  private static Map<String, LaneSummary> byName(Plan plan) {
    Map<String, LaneSummary> byName = new TreeMap<>();
    plan.lanes().forEach(summary -> byName.put(summary.lane().container().toString(), summary));
    return byName;
  }

  private static Stream<LaneLine> lines(PlanFile file, Optional<LaneSummary> lane) {
    return lane.map(summary -> file.lines(summary.lane())).orElseGet(Stream::empty);
  }

  private static Map<String, Long> counts(Optional<LaneSummary> lane) {
    return lane.map(LaneSummary::counts).orElse(Map.of());
  }

  /** For a lane whose lines come from anywhere. */
  static Optional<PlanDifference.LaneDifference> lane(
      Lane lane, Iterator<LaneLine> reviewed, Iterator<LaneLine> now) {
    return new LaneComparison(lane, Map.of(), Map.of()).compare(reviewed, now);
  }
}
