package dev.aloft.apply;

import dev.aloft.plan.Change;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.Wanted;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came to be on the target while something of configuration was made: the network may have
 * delivered the call twice, or lost its answer. When the run began nothing of that natural key was
 * there. What is there now, belongs to nothing that state knows, and holds nothing that ours would
 * not hold, is what we sent; anything else is somebody's.
 */
final class Arrivals {

  private final StateStore state;
  private final Map<Address, Desired> wanted = new HashMap<>();

  Arrivals(StateStore state, List<Desired> wanted) {
    this.state = state;
    wanted.forEach(desired -> this.wanted.put(desired.address(), desired));
  }

  /** What the read-back of things that were made has to be asked for, to see their twins too. */
  List<Desired> wanted(Collection<Change> made) {
    return made.stream()
        .flatMap(change -> Optional.ofNullable(wanted.get(change.address())).stream())
        .toList();
  }

  /** The thing that a call made although it seemed to fail; one of them, if it made twins. */
  Optional<Observed> madeAnyway(TargetType type, Change change, Draft draft) {
    List<Desired> asked = wanted(List.of(change));
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return ours(type, change, draft, type.observe(new Wanted(asked, Set.of()))).stream()
        .findFirst();
  }

  /** The same of several things that one call was to make. */
  Map<Address, Observed> madeAnyway(TargetType type, Map<Change, Draft> drafts) {
    List<Observed> seen = type.observe(new Wanted(wanted(drafts.keySet()), Set.of()));
    Map<Address, Observed> made = new HashMap<>();
    drafts.forEach((change, draft) ->
        ours(type, change, draft, seen).stream()
            .findFirst()
            .ifPresent(thing -> made.put(change.address(), thing)));
    return made;
  }

  /** Those of what is seen that came of the same call as the thing that was made. */
  List<Observed> ours(TargetType type, Change change, Draft draft, Collection<Observed> seen) {
    Optional<Desired> desired = Optional.ofNullable(wanted.get(change.address()));
    return seen.stream()
        .filter(
            thing -> desired.filter(one -> one.naturalKey().equals(thing.naturalKey())).isPresent())
        .filter(thing -> state.addressOf(thing.type(), thing.id()).isEmpty())
        .filter(thing ->
            thing.stamp().filter(stamp -> !stamp.equals(change.address().toString())).isEmpty())
        .filter(thing -> within(type, draft, thing))
        .toList();
  }

  private static boolean within(TargetType type, Draft draft, Observed thing) {
    return type.schema().attributes().stream()
        .filter(Attribute::essential)
        .map(Attribute::name)
        .allMatch(
            name -> within(draft.value(name), thing.attributes().getOrDefault(name, Value.NONE)));
  }

  private static boolean within(Value sent, Value there) {
    return switch (there) {
      case Value.None _ -> true;
      case Value.Flag(boolean flag) when !flag -> true;
      case Value.Bag bag -> items(sent).containsAll(bag.items());
      case Value.Listing listing -> items(sent).containsAll(listing.items());
      default -> Canonical.digest(sent).equals(Canonical.digest(there));
    };
  }

  private static List<Value> items(Value value) {
    return switch (value) {
      case Value.Bag bag -> bag.items();
      case Value.Listing listing -> listing.items();
      default -> List.of();
    };
  }
}
