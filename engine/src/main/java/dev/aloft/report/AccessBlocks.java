package dev.aloft.report;

import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a plan says about who may do what. */
final class AccessBlocks {

  private static final int GROUPS = 3;

  private final PlanFacts facts;
  private final Discretion discretion;

  AccessBlocks(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.discretion = discretion;
  }

  /** Groups of the site that ours become or join. */
  void groups(Blocks out) {
    List<Change> shared = facts.sharedGroups();
    List<String> lines = shared.stream().limit(GROUPS).map(this::shared).toList();
    out.block(
        Mark.WARN,
        "ACCESS",
        Blocks.first(lines, shared.size(), GROUPS),
        "no group of the target is shared");
  }

  private String shared(Change change) {
    String group = discretion.address(change.address());
    if (change.reason() == Reason.KEPT_ELSEWHERE) {
      return change.changed().isEmpty()
          ? group + " is kept by an identity provider and has everybody"
          : group + " is kept by an identity provider: add ours there (" + missing(change) + ")";
    }
    return group
        + " exists: ours become "
        + (change.action() == Action.ADOPT ? "its members" : "it")
        + " and get what it may ("
        + change.reason().label()
        + ")";
  }

  /** How many of ours somebody has to add to a group, or take out of it. */
  private static String missing(Change change) {
    Set<Value> wanted = new HashSet<>();
    Set<Value> there = new HashSet<>();
    for (String attribute : change.changed()) {
      members(change.after(), attribute).forEach(wanted::add);
      members(change.before(), attribute).forEach(there::add);
    }
    long added = wanted.stream().filter(member -> !there.contains(member)).count();
    return Figures.of(added, "person", "people") + " of " + Figures.of(wanted.size());
  }

  private static Stream<Value> members(Map<String, Value> values, String attribute) {
    return values.get(attribute) instanceof Value.Bag bag ? bag.items().stream() : Stream.of();
  }
}
