package dev.aloft.plan;

import dev.aloft.resource.Lane;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between the plan that was reviewed and one that was made later.
 *
 * @param bases what they were computed from and does not agree, in words
 * @param configuration the changes that differ, by address
 * @param lanes the lanes that differ, by name
 */
public record PlanDifference(
    List<Basis> bases, List<ChangePair> configuration, List<LaneDifference> lanes) {

  public PlanDifference {
    bases = List.copyOf(bases);
    configuration = List.copyOf(configuration);
    lanes = List.copyOf(lanes);
  }

  /** Whether both would do the same for the same reasons. */
  public boolean isEmpty() {
    return bases.isEmpty() && configuration.isEmpty() && lanes.isEmpty();
  }

  /** The same difference seen from the other plan. */
  public PlanDifference mirrored() {
    return new PlanDifference(
        bases.stream().map(Basis::mirrored).toList(),
        configuration.stream().map(ChangePair::mirrored).toList(),
        lanes.stream().map(LaneDifference::mirrored).toList());
  }

  /**
   * Something that the plans were computed from.
   *
   * @param what such as {@code spec} or {@code source default}
   * @param reviewed its digest, id or address then; empty if there was none
   * @param now the same now
   */
  public record Basis(String what, String reviewed, String now) {
    Basis mirrored() {
      return new Basis(what, /* reviewed= */ now, /* now= */ reviewed);
    }
  }

  /** What both plans do to one resource; at least one of them does something. */
  public record ChangePair(Address address, Optional<Change> reviewed, Optional<Change> now) {

    /** The attributes whose values before or after are not the same in both. */
    public Set<String> attributes() {
      Set<String> names = new TreeSet<>();
      names.addAll(differing(values(reviewed, true), values(now, true)));
      names.addAll(differing(values(reviewed, false), values(now, false)));
      return names;
    }

    /**
     * Whether it was to be written and is as it should be by now: an interrupted apply wrote it.
     */
    public boolean settled() {
      return reviewed.isPresent()
          && now.isPresent()
          && reviewed.get().action().writes()
          && now.get().action() == Action.KEEP
          && !now.get().counts()
          && reviewed.get().afterDigest().equals(now.get().afterDigest());
    }

    private static Map<String, Value> values(Optional<Change> change, boolean before) {
      return change.map(one -> before ? one.before() : one.after()).orElse(Map.of());
    }

    private static Set<String> differing(Map<String, Value> one, Map<String, Value> other) {
      Set<String> names = new TreeSet<>(one.keySet());
      names.addAll(other.keySet());
      names.removeIf(
          name -> one.getOrDefault(name, Value.NONE).equals(other.getOrDefault(name, Value.NONE)));
      return names;
    }

    ChangePair mirrored() {
      return new ChangePair(address, /* reviewed= */ now, /* now= */ reviewed);
    }
  }

  /** What both plans do to one item. */
  public record LinePair(Optional<LaneLine> reviewed, Optional<LaneLine> now) {
    LinePair mirrored() {
      return new LinePair(/* reviewed= */ now, /* now= */ reviewed);
    }
  }

  /**
   * A lane that is not the same in both.
   *
   * @param reviewed its counts by {@code action/reason} then
   * @param now its counts now
   * @param added items that only the new plan has
   * @param removed items that only the reviewed plan has
   * @param changed items with which something else is done, or for another reason or value
   * @param settled items that were to be written and are as they should be by now: an interrupted
   *     apply wrote them
   * @param unsettled the reverse
   * @param samples the first items that were added, removed or changed
   */
  public record LaneDifference(
      Lane lane,
      Map<String, Long> reviewed,
      Map<String, Long> now,
      long added,
      long removed,
      long changed,
      long settled,
      long unsettled,
      List<LinePair> samples) {

    public LaneDifference {
      reviewed = java.util.Collections.unmodifiableMap(new TreeMap<>(reviewed));
      now = java.util.Collections.unmodifiableMap(new TreeMap<>(now));
      samples = List.copyOf(samples);
    }

    /** How many items differ. */
    public long total() {
      return added + removed + changed + settled + unsettled;
    }

    LaneDifference mirrored() {
      return new LaneDifference(
          lane,
          /* reviewed= */ now,
          /* now= */ reviewed,
          /* added= */ removed,
          /* removed= */ added,
          changed,
          /* settled= */ unsettled,
          /* unsettled= */ settled,
          samples.stream().map(LinePair::mirrored).toList());
    }
  }
}
