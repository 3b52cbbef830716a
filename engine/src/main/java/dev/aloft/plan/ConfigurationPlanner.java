package dev.aloft.plan;

import dev.aloft.resource.Attribute;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Observed;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.References;
import dev.aloft.resource.Role;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plans configuration and people: each wanted resource against what state recorded and what the
 * target shows, attribute by attribute and three-way.
 */
public final class ConfigurationPlanner {

  private final Map<String, TypeSchema> schemas;
  private final Map<String, OnTargetChange> onTargetChange;

  /** Plans on the defaults of the types. */
  public ConfigurationPlanner(Map<String, TypeSchema> schemas) {
    this(schemas, Map.of());
  }

  /**
   * Makes a planner.
   *
   * @param onTargetChange what becomes of edits on the target, for types of which the spec says so
   */
  public ConfigurationPlanner(
      Map<String, TypeSchema> schemas, Map<String, OnTargetChange> onTargetChange) {
    this.schemas = Map.copyOf(schemas);
    this.onTargetChange = Map.copyOf(onTargetChange);
  }

  /**
   * Plans.
   *
   * @param desired every wanted resource, in an order in which references point backwards
   * @param observed what the target shows, by type
   * @param recorded what state knows of configuration
   */
  public ConfigurationPlan plan(
      List<Desired> desired, List<Observed> observed, List<Recorded> recorded) {
    return plan(desired, observed, recorded, Set.of(), Set.of());
  }

  /**
   * Plans.
   *
   * @param regaining who got an account in place of a stand-in while not everything that points at
   *     them has been written again
   * @param named what is named by what is written beside configuration
   */
  public ConfigurationPlan plan(
      List<Desired> desired,
      List<Observed> observed,
      List<Recorded> recorded,
      Set<Address> regaining,
      Set<Address> named) {
    Matches matches = Matcher.match(desired, observed, recorded);
    Set<Address> people = new TreeSet<>(matches.regained());
    regaining.stream().filter(person -> matches.standInFor(person).isEmpty()).forEach(people::add);
    Regained regained = new Regained(people);
    List<Change> changes = new ArrayList<>();
    Set<Address> blocked = new TreeSet<>();
    for (Desired wanted : desired) {
      Change change = leftToItsKeeper(change(wanted, matches, regained), matches);
      change = waitForDecision(change, blocked);
      if (change.action() == Action.CONFLICT) {
        blocked.add(wanted.address());
      }
      changes.add(change);
    }
    for (Recorded gone : matches.unwanted()) {
      changes.add(unwanted(gone, matches));
    }
    Set<Address> all = new TreeSet<>(named);
    changes.forEach(change -> all.addAll(Retiree.named(change)));
    all.retainAll(retirees(recorded));
    changes.replaceAll(change -> all.contains(change.address()) ? woken(change) : change);
    return new ConfigurationPlan(changes, matches, regained);
  }

  private Set<Address> retirees(List<Recorded> recorded) {
    return recorded.stream()
        .filter(known ->
            Optional.ofNullable(schemas.get(known.address().type()))
                .flatMap(TypeSchema::last)
                .filter(known::isRetiree)
                .isPresent())
        .map(Recorded::address)
        .collect(Collectors.toSet());
  }

  private Change woken(Change change) {
    return schema(change.address().type())
        .last()
        .map(last -> new Retiree(last).woken(change))
        .orElse(change);
  }

  private static Change waitForDecision(Change change, Set<Address> blocked) {
    if (!change.action().writes()
        || References.in(change.after()).stream().noneMatch(blocked::contains)) {
      return change;
    }
    return new Change(
        change.address(),
        Action.CONFLICT,
        Reason.DEPENDS_ON_CONFLICT,
        change.role(),
        change.targetId(),
        change.before(),
        change.after(),
        Set.of(),
        change.drifted(),
        change.cause());
  }

  /** What another system keeps is referred to as it is; what it lacks must be added there. */
  private static Change leftToItsKeeper(Change change, Matches matches) {
    boolean kept =
        switch (matches.of(change.address())) {
          case Match.ByState(Recorded _, Observed seen) -> seen.keptElsewhere();
          case Match.ByStamp(Observed seen) -> seen.keptElsewhere();
          case Match.ByNaturalKey(Observed seen) -> seen.keptElsewhere();
          case Match.None _, Match.Several _, Match.Shared _, Match.Gone _, Match.Asleep _ -> false;
        };
    boolean ours = change.action().writes() || change.action() == Action.ADOPT;
    return kept && ours
        ? new Change(
            change.address(),
            Action.USE,
            Reason.KEPT_ELSEWHERE,
            change.role(),
            change.targetId(),
            change.before(),
            change.after(),
            change.changed(),
            Set.of(),
            change.cause())
        : change;
  }

  private Change change(Desired wanted, Matches matches, Regained regained) {
    Match match = matches.of(wanted.address());
    if (wanted.onExisting().refers()) {
      return refer(wanted, match, matches);
    }
    return switch (match) {
      case Match.None _, Match.Asleep _ -> create(wanted);
      case Match.Several several -> conflict(wanted, Reason.AMBIGUOUS, several.first(), matches);
      case Match.Shared shared ->
          conflict(wanted, Reason.CLAIMED_TWICE, shared.observed(), matches);
      case Match.Gone gone -> goneFromTarget(wanted, gone.recorded());
      case Match.ByState byState ->
          byState.recorded().hold() == Recorded.Hold.OURS
              ? threeWay(wanted, byState.recorded(), byState.observed(), matches, regained)
              : used(wanted, byState.observed(), matches);
      case Match.ByStamp byStamp -> foundAgain(wanted, byStamp.observed(), matches);
      case Match.ByNaturalKey byKey -> foreign(wanted, byKey.observed(), matches);
    };
  }

  private Change refer(Desired wanted, Match match, Matches matches) {
    if (Matcher.getsAnAccount(wanted, match)) {
      return made(wanted, Reason.ofNewAccount(wanted.onExisting()));
    }
    return switch (match) {
      case Match.ByState(Recorded recorded, Observed seen) ->
          switch (recorded.hold()) {
            case SUBSTITUTED -> standIn(wanted, seen.id());
            case USED -> account(wanted, seen, matches);
            case OURS -> {
              Map<String, Value> before = managed(wanted, seen, matches);
              Change kept =
                  of(wanted, Action.KEEP, Reason.UNCHANGED, seen, before, Set.of(), Set.of());
              yield schema(wanted.type())
                  .last()
                  .map(last -> new Retiree(last).change(kept, recorded, seen))
                  .orElse(kept);
            }
          };
      case Match.ByStamp(Observed seen) -> account(wanted, seen, matches);
      case Match.ByNaturalKey(Observed seen) -> account(wanted, seen, matches);
      case Match.Several several -> conflict(wanted, Reason.AMBIGUOUS, several.first(), matches);
      case Match.Shared shared ->
          conflict(wanted, Reason.CLAIMED_TWICE, shared.observed(), matches);
      case Match.None _, Match.Gone _, Match.Asleep _ ->
          matches
              .idOf(wanted.address())
              .map(id -> standIn(wanted, id))
              .orElseGet(() -> noStandIn(wanted));
    };
  }

  private static Change account(Desired wanted, Observed seen, Matches matches) {
    Map<String, Value> before = managed(wanted, seen, matches);
    return of(wanted, Action.USE, Reason.EXISTING_ACCOUNT, seen, before, Set.of(), Set.of());
  }

  private static Change standIn(Desired wanted, String id) {
    return unmet(wanted, Action.USE, Reason.STAND_IN, Optional.of(id));
  }

  private static Change noStandIn(Desired wanted) {
    return unmet(wanted, Action.CONFLICT, Reason.NO_STAND_IN, Optional.empty());
  }

  private static Change unmet(
      Desired wanted, Action action, Reason reason, Optional<String> targetId) {
    return new Change(
        wanted.address(),
        action,
        reason,
        wanted.role(),
        targetId,
        Map.of(),
        wanted.attributes(),
        Set.of(),
        Set.of(),
        wanted.cause());
  }

  private static Change create(Desired wanted) {
    return made(wanted, wanted.role() == Role.SCAFFOLDING ? Reason.TEMPORARY : Reason.MISSING);
  }

  private static Change made(Desired wanted, Reason reason) {
    Set<String> written = new TreeSet<>(wanted.attributes().keySet());
    return new Change(
        wanted.address(),
        Action.CREATE,
        reason,
        wanted.role(),
        Optional.empty(),
        Map.of(),
        wanted.attributes(),
        written,
        Set.of(),
        wanted.cause());
  }

  private Change goneFromTarget(Desired wanted, Recorded recorded) {
    // A foreign thing that went away is simply missing, and scaffolding was removed by a run that
    // did not live to record it; ours was deleted by somebody, who is asked.
    if (recorded.hold() != Recorded.Hold.OURS || wanted.role() == Role.SCAFFOLDING) {
      return create(wanted);
    }
    return unmet(wanted, Action.CONFLICT, Reason.TARGET_DELETED, Optional.of(recorded.targetId()));
  }

  private Change threeWay(
      Desired wanted, Recorded recorded, Observed seen, Matches matches, Regained regained) {
    Map<String, Value> before = managed(wanted, seen, matches);
    Set<String> changed = new TreeSet<>();
    Set<String> drifted = new TreeSet<>();
    Set<String> both = new TreeSet<>();
    for (Map.Entry<String, Value> entry : wanted.attributes().entrySet()) {
      String name = entry.getKey();
      if (!writable(wanted.type(), name)) {
        continue;
      }
      Value observed = before.getOrDefault(name, Value.NONE);
      Optional<Digests> digests = Optional.ofNullable(recorded.attributes().get(name));
      boolean targetChanged =
          digests.map(d -> !d.observed().equals(Canonical.digest(observed))).orElse(false);
      boolean sourceChanged =
          digests.map(d -> !d.desired().equals(Canonical.digest(entry.getValue()))).orElse(true)
              || (!targetChanged && regained.concerns(Map.of(name, entry.getValue())));
      boolean agree = agree(wanted.type(), name, entry.getValue(), observed, matches);
      if (sourceChanged && targetChanged && !agree) {
        both.add(name);
      } else if (sourceChanged && !agree) {
        changed.add(name);
      } else if (targetChanged && !agree) {
        drifted.add(name);
      }
    }
    switch (onTargetChange.getOrDefault(wanted.type(), schema(wanted.type()).onTargetChange())) {
      case FAIL -> {
        if (!both.isEmpty() || !drifted.isEmpty()) {
          return of(wanted, Action.CONFLICT, Reason.EDIT_FORBIDDEN, seen, before, both, drifted);
        }
      }
      case OVERWRITE -> {
        if (changed.isEmpty() && both.isEmpty() && !drifted.isEmpty()) {
          return of(wanted, Action.UPDATE, Reason.TARGET_EDITED, seen, before, drifted, Set.of());
        }
        changed.addAll(both);
        changed.addAll(drifted);
        drifted.clear();
      }
      case KEEP -> {
        if (!both.isEmpty()) {
          return of(wanted, Action.CONFLICT, Reason.BOTH_EDITED, seen, before, both, drifted);
        }
      }
    }
    if (!changed.isEmpty()) {
      return of(wanted, Action.UPDATE, Reason.SOURCE_CHANGED, seen, before, changed, drifted);
    }
    Reason reason = drifted.isEmpty() ? Reason.UNCHANGED : Reason.TARGET_EDITED;
    return of(wanted, Action.KEEP, reason, seen, before, Set.of(), drifted);
  }

  /**
   * State is lost: whether the target was edited cannot be known, so equal values are taken as
   * ours.
   */
  private Change foundAgain(Desired wanted, Observed seen, Matches matches) {
    Map<String, Value> before = managed(wanted, seen, matches);
    boolean noted =
        seen.recordedDigest().filter(Canonical.digest(wanted.attributes())::equals).isPresent();
    Set<String> differing = noted ? Set.of() : differing(wanted, before, false, matches);
    return differing.isEmpty()
        ? of(wanted, Action.KEEP, Reason.FOUND_BY_STAMP, seen, before, Set.of(), Set.of())
        : of(wanted, Action.UPDATE, Reason.STAMP_DIFFERS, seen, before, differing, Set.of());
  }

  private Change used(Desired wanted, Observed seen, Matches matches) {
    Map<String, Value> before = managed(wanted, seen, matches);
    Set<String> differing = differing(wanted, before, true, matches);
    if (wanted.onExisting() == OnExisting.USE) {
      return of(wanted, Action.USE, Reason.DECIDED_USE, seen, before, Set.of(), Set.of());
    }
    if (wanted.onExisting() == OnExisting.ADOPT) {
      return adopt(wanted, seen, before, matches);
    }
    return differing.isEmpty()
        ? of(wanted, Action.USE, Reason.EQUAL, seen, before, Set.of(), Set.of())
        : of(wanted, Action.CONFLICT, Reason.DIFFERENT, seen, before, differing, Set.of());
  }

  private Change foreign(Desired wanted, Observed seen, Matches matches) {
    Map<String, Value> before = managed(wanted, seen, matches);
    return switch (wanted.onExisting()) {
      case USE, USE_IF_EQUAL -> used(wanted, seen, matches);
      case ADOPT -> adopt(wanted, seen, before, matches);
      case FAIL, REFER, INVITE, PROVISION, ENROLL ->
          of(wanted, Action.CONFLICT, Reason.NAME_TAKEN, seen, before, Set.of(), Set.of());
    };
  }

  private Change adopt(Desired wanted, Observed seen, Map<String, Value> before, Matches matches) {
    Set<String> differing = differing(wanted, before, false, matches);
    return of(wanted, Action.ADOPT, Reason.DECIDED_ADOPT, seen, before, differing, Set.of());
  }

  private Change conflict(Desired wanted, Reason reason, Observed seen, Matches matches) {
    Map<String, Value> before = managed(wanted, seen, matches);
    return of(wanted, Action.CONFLICT, reason, seen, before, Set.of(), Set.of());
  }

  private Change unwanted(Recorded gone, Matches matches) {
    boolean present = matches.present(gone);
    if (present && schema(gone.address().type()).temporary()) {
      return leftover(gone);
    }
    Action action = gone.hold() != Recorded.Hold.OURS || !present ? Action.FORGET : Action.KEEP;
    Reason reason = present ? Reason.SOURCE_DELETED : Reason.TARGET_DELETED;
    return new Change(
        gone.address(),
        action,
        reason,
        Role.MIGRATED,
        Optional.of(gone.targetId()),
        Map.of(),
        Map.of(),
        Set.of(),
        Set.of(),
        "state");
  }

  /** Scaffolding that an interrupted run left behind. */
  private static Change leftover(Recorded gone) {
    return new Change(
        gone.address(),
        Action.DELETE,
        Reason.TEMPORARY,
        Role.SCAFFOLDING,
        Optional.of(gone.targetId()),
        Map.of(),
        Map.of(),
        Set.of(),
        Set.of(),
        "state");
  }

  private static Change of(
      Desired wanted,
      Action action,
      Reason reason,
      Observed seen,
      Map<String, Value> before,
      Set<String> changed,
      Set<String> drifted) {
    return new Change(
        wanted.address(),
        action,
        reason,
        wanted.role(),
        Optional.of(seen.id()),
        before,
        wanted.attributes(),
        changed,
        drifted,
        wanted.cause());
  }

  /** The observed values of the attributes that are wanted, with addresses in place of ids. */
  private static Map<String, Value> managed(Desired wanted, Observed seen, Matches matches) {
    Map<String, Value> values = new TreeMap<>(seen.attributes());
    values.keySet().retainAll(wanted.attributes().keySet());
    return References.toAddresses(values, matches);
  }

  private Set<String> differing(
      Desired wanted, Map<String, Value> before, boolean essentialOnly, Matches matches) {
    Set<String> differing = new TreeSet<>();
    wanted
        .attributes()
        .forEach((name, value) -> {
          boolean weighs =
              essentialOnly ? essential(wanted.type(), name) : writable(wanted.type(), name);
          Value observed = before.getOrDefault(name, Value.NONE);
          if (weighs && !agree(wanted.type(), name, value, observed, matches)) {
            differing.add(name);
          }
        });
    return differing;
  }

  /**
   * Whether both values mean the same on the target. Ids are compared, since several addresses may
   * stand for one thing: people who share a stand-in.
   */
  private boolean agree(String type, String name, Value wanted, Value observed, Matches matches) {
    Value ours = onTarget(wanted, matches);
    Value theirs = onTarget(observed, matches);
    boolean among =
        attribute(type, name)
            .map(Attribute::equivalence)
            .filter(Equivalence.AMONG::equals)
            .isPresent();
    if (among && ours instanceof Value.Bag few && theirs instanceof Value.Bag all) {
      return new HashSet<>(all.items()).containsAll(few.items());
    }
    return Canonical.digest(ours).equals(Canonical.digest(theirs));
  }

  private static Value onTarget(Value value, Matches matches) {
    return References.toPointers(Map.of("value", value), matches, new TreeSet<>())
        .getOrDefault("value", Value.NONE);
  }

  private boolean essential(String type, String name) {
    return attribute(type, name).map(Attribute::essential).orElse(true);
  }

  private boolean writable(String type, String name) {
    return attribute(type, name)
        .map(attribute -> attribute.write() == Attribute.Write.ALWAYS)
        .orElse(true);
  }

  private Optional<Attribute> attribute(String type, String name) {
    return schema(type).attribute(name);
  }

  private TypeSchema schema(String type) {
    TypeSchema schema = schemas.get(type);
    if (schema == null) {
      throw new IllegalArgumentException("no resource type " + type);
    }
    return schema;
  }
}
