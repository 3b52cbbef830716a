package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.NearestName;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Change;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Desired;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Lane;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of everything that is wanted a plan is about: all of it, or some addresses with what they
 * need. A project brings its lane, and whatever stands in the project or is referred to by it or by
 * one of its items.
 */
final class PlanScope {

  private final List<Address> targets;
  private final Set<Address> configuration = new HashSet<>();

  /** Everyone, once a project is meant: who shares an account decides how it is read back. */
  private final Set<Address> people = new HashSet<>();

  /** The orders of the items that are meant, by lane; empty for a whole lane. */
  private final Map<String, Set<Long>> lanes = new TreeMap<>();

  private PlanScope(List<Address> targets) {
    this.targets = List.copyOf(targets);
  }

  /**
   * Finds out what is meant.
   *
   * @param targets empty for everything
   * @throws ProblemException exit 3 if an address names nothing that is wanted, or an issue that
   *     cannot come alone
   */
  static PlanScope of(List<Address> targets, Derived derived, StateStore state) {
    PlanScope scope = new PlanScope(targets);
    if (!targets.isEmpty()) {
      scope.new Closure(derived, state).close();
    }
    return scope;
  }

  private boolean whole() {
    return targets.isEmpty();
  }

  /** Those of the changes that the plan is about. */
  List<Change> of(List<Change> changes) {
    return whole() ? changes : changes.stream().filter(this::takes).toList();
  }

  /** People are all referred to, but only those that the plan needs are invited. */
  private boolean takes(Change change) {
    return configuration.contains(change.address())
        || (people.contains(change.address()) && !change.action().writes());
  }

  boolean takes(Lane lane) {
    return whole() || lanes.containsKey(lane.name());
  }

  /** The lane with those of its items that the plan is about. */
  DerivedLane part(DerivedLane lane) {
    Set<Long> orders = lanes.getOrDefault(lane.lane().name(), Set.of());
    return orders.isEmpty()
        ? lane
        : new DerivedLane(
            lane.lane(),
            lane.executor(),
            lane.terms(),
            () -> Some.of(lane.items().get(), item -> orders.contains(item.order())),
            lane.elsewhere());
  }

  /** The same of what state knows. */
  Iterator<RecordedItem> part(Lane lane, Iterator<RecordedItem> recorded) {
    Set<Long> orders = lanes.getOrDefault(lane.name(), Set.of());
    return orders.isEmpty()
        ? recorded
        : new Some<>(recorded, item -> orders.contains(item.order()), () -> {});
  }

  /** Only what stands on things that the plan is about. */
  List<Desired> scaffolding(List<Desired> all, List<Desired> lasting) {
    if (whole()) {
      return all;
    }
    Set<Address> others = new HashSet<>();
    lasting.forEach(desired -> others.add(desired.address()));
    others.removeAll(configuration);
    others.removeAll(people);
    return all.stream()
        .filter(desired -> References.in(desired.attributes()).stream().noneMatch(others::contains))
        .peek(desired -> configuration.add(desired.address()))
        .toList();
  }

  private final class Closure {

    private final Derived derived;
    private final StateStore state;
    private final Map<Address, Desired> wanted = new LinkedHashMap<>();
    private final Map<Address, DerivedLane> byContainer = new HashMap<>();
    private final Deque<Address> open = new ArrayDeque<>();

    Closure(Derived derived, StateStore state) {
      this.derived = derived;
      this.state = state;
      derived.configuration().forEach(desired -> wanted.put(desired.address(), desired));
      derived.lanes().forEach(lane -> byContainer.put(lane.lane().container(), lane));
    }

    void close() {
      for (Address target : targets) {
        if (wanted.containsKey(target)) {
          open.add(target);
          Optional.ofNullable(byContainer.get(target)).ifPresent(this::wholeLane);
        } else {
          item(target);
        }
      }
      while (!open.isEmpty()) {
        Address address = open.remove();
        Desired desired = wanted.get(address);
        if (desired != null && configuration.add(address)) {
          open.addAll(References.in(desired.attributes()));
        }
      }
    }

    private void wholeLane(DerivedLane lane) {
      lanes.put(lane.lane().name(), Set.of());
      inContainer(lane);
      try (ClosingIterator<DesiredItem> items = lane.items().get()) {
        while (items.hasNext()) {
          references(items.next());
        }
      }
    }

    /** What stands in the project comes with it, and so do all people. */
    private void inContainer(DerivedLane lane) {
      open.add(lane.lane().container());
      wanted
          .values()
          .forEach(desired -> {
            if (desired.onExisting().refers()) {
              people.add(desired.address());
            } else if (References.in(desired.attributes()).contains(lane.lane().container())) {
              open.add(desired.address());
            }
          });
    }

    private void references(DesiredItem item) {
      Set<Address> pointed = new TreeSet<>(References.in(item.attributes()));
      item.parts().forEach(part -> pointed.addAll(References.in(part.attributes())));
      pointed.stream()
          .filter(address -> wanted.containsKey(address) && !configuration.contains(address))
          .forEach(open::add);
    }

    private void item(Address target) {
      for (DerivedLane lane : derived.lanes()) {
        if (!lane.lane().itemType().equals(target.type())) {
          continue;
        }
        Optional<DesiredItem> item = find(lane, target);
        if (item.isPresent()) {
          Set<Long> orders = lanes.getOrDefault(lane.lane().name(), new TreeSet<>());
          boolean wholeAlready = lanes.containsKey(lane.lane().name()) && orders.isEmpty();
          checkAlone(lane.lane(), item.get());
          if (!wholeAlready) {
            orders.add(item.get().order());
            lanes.put(lane.lane().name(), orders);
            inContainer(lane);
            references(item.get());
          }
          return;
        }
      }
      throw unknown(target);
    }

    private static Optional<DesiredItem> find(DerivedLane lane, Address target) {
      try (ClosingIterator<DesiredItem> items = lane.items().get()) {
        while (items.hasNext()) {
          DesiredItem item = items.next();
          if (item.address().equals(target) && !item.placeholder()) {
            return Optional.of(item);
          }
        }
      }
      return Optional.empty();
    }

    /** Numbers are given in order, and a sub-task hangs on its parent. */
    private void checkAlone(Lane lane, DesiredItem item) {
      boolean there = state.item(item.address()).isPresent();
      if (!there && lane.keepKeys()) {
        throw refused(
            item.address(),
            "it keeps its key, and keys are kept by creating all of the project's issues in order");
      }
      References.in(item.attributes()).stream()
          .filter(address -> address.type().equals(lane.itemType()))
          .filter(address -> state.item(address).isEmpty() && !targets.contains(address))
          .findFirst()
          .ifPresent(missing -> {
            throw refused(
                item.address(), "it hangs on " + missing + ", which is not on the target yet");
          });
    }

    private ProblemException refused(Address address, String why) {
      return new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  RunCode.NOT_ALONE,
                  Location.address(address.toString()),
                  "it cannot be made alone: " + why)
              .next("name the project as --target; an issue that is there can be updated alone"));
    }

    private ProblemException unknown(Address target) {
      Set<String> names = new TreeSet<>();
      wanted.keySet().forEach(address -> names.add(address.toString()));
      Diagnostic diagnostic =
          Diagnostic.of(
                  RunCode.UNKNOWN_TARGET,
                  Location.address(target.toString()),
                  "the spec wants nothing under this address")
              .next("aloft plan --full lists the addresses");
      return new ProblemException(
          ExitCode.INVALID_INPUT,
          NearestName.of(target.toString(), names).map(diagnostic::expected).orElse(diagnostic));
    }
  }
}
