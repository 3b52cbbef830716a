package dev.aloft.run;

import dev.aloft.apply.Regaining;
import dev.aloft.apply.Whereabouts;
import dev.aloft.encryption.Encryption;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.ConfigurationPlan;
import dev.aloft.plan.ConfigurationPlanner;
import dev.aloft.plan.Detail;
import dev.aloft.plan.LanePlanner;
import dev.aloft.plan.LaneSink;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.LaneView;
import dev.aloft.plan.Named;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFileWriter;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Regained;
import dev.aloft.plan.Standing;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Identity;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Outlook;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Role;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Computes a plan: what is wanted against what is recorded and observed. Reads; never writes. */
public final class Planning {

  private final Derived derived;
  private final Target target;
  private final StateStore state;
  private final Refresh refresh;
  private final Estimate estimate;
  private final AccessReview access;

  /** Plans by the target's own marks of the last change. */
  public Planning(Derived derived, Target target, StateStore state) {
    this(derived, target, state, Refresh.CHANGED);
  }

  public Planning(Derived derived, Target target, StateStore state, Refresh refresh) {
    this(derived, target, state, refresh, Estimate.NONE, AccessReview.NONE);
  }

  /** Plans and compares who may do what. */
  public Planning(
      Derived derived, Target target, StateStore state, Refresh refresh, AccessReview access) {
    this(derived, target, state, refresh, Estimate.NONE, access);
  }

  Planning(
      Derived derived,
      Target target,
      StateStore state,
      Refresh refresh,
      Estimate estimate,
      AccessReview access) {
    this.access = access;
    this.estimate = estimate;
    this.refresh = refresh;
    this.derived = derived;
    this.target = target;
    this.state = state;
  }

  /**
   * Plans into a file: everything, or what the header's targets name.
   *
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if a target names nothing that is wanted
   */
  public Plan plan(PlanHeader header, Path file) {
    return plan(header, Standing.FRESH, Detail.KEYS, file);
  }

  /** The same into a file that says where the migration stood, and as much of issues as it may. */
  public Plan plan(PlanHeader header, Standing standing, Detail detail, Path file) {
    return plan(header, standing, detail, file, Encryption.NONE);
  }

  /** The same, encrypted so. */
  Plan plan(PlanHeader header, Standing standing, Detail detail, Path file, Encryption encryption) {
    PlanScope scope = PlanScope.of(header.targets(), derived, state);
    Map<String, Look> looked = new HashMap<>();
    ConfigurationPlan configuration = configuration(derived.configuration(), Set.of(), looked);
    try (PlanFileWriter writer = new PlanFileWriter(file, detail, encryption)) {
      List<Lane> written = new ArrayList<>();
      Strays strays = strays(configuration, looked);
      Named named = new Named(retirees());
      for (DerivedLane whole : derived.lanes()) {
        if (!scope.takes(whole.lane())) {
          continue;
        }
        DerivedLane lane = scope.part(whole);
        LaneSummary summary =
            writer.lane(
                lane.lane(),
                lane.executor(),
                lane.terms().maxDeletions(),
                sink -> lane(lane, configuration, scope, strays, named, sink));
        if (summary.writes()) {
          written.add(lane.lane());
        }
      }
      List<Change> all =
          withScaffolding(configuration, written, named.met(), scope, looked).changes();
      writer.configuration(scope.of(all));
      LedgerTotals totals = ledger(all);
      List<Change> lasting =
          all.stream().filter(change -> change.role() != Role.SCAFFOLDING).toList();
      AccessDiff diff = access.of(scope.of(lasting), configuration.identity());
      List<CheckResult> checks = new ArrayList<>(derived.checks());
      looked.values().forEach(look -> checks.addAll(look.outlook().checks()));
      checks.addAll(diff.checks());
      return writer.finish(
          header, standing, totals, derived.losses(), checks, diff, notes(), estimate::of);
    }
  }

  /**
   * Plans configuration again, as apply does before its first write.
   *
   * @param targets as in the plan's header
   * @param named what the plan's lanes name
   */
  ConfigurationPlan configurationAgain(
      Set<Address> writtenContainers, List<Address> targets, Set<Address> named) {
    PlanScope scope = PlanScope.of(targets, derived, state);
    Map<String, Look> looked = new HashMap<>();
    ConfigurationPlan configuration = configuration(derived.configuration(), Set.of(), looked);
    List<Lane> written =
        derived.lanes().stream()
            .map(DerivedLane::lane)
            .filter(lane -> writtenContainers.contains(lane.container()))
            .toList();
    ConfigurationPlan all = withScaffolding(configuration, written, named, scope, looked);
    return new ConfigurationPlan(scope.of(all.changes()), all.identity(), all.regained());
  }

  /** Compares who may do what once more, for what was planned again. */
  AccessDiff accessAgain(ConfigurationPlan planned) {
    return access.of(planned.changes(), planned.identity());
  }

  /** What an apply retires and a later one wakes. */
  private Set<Address> retirees() {
    List<Recorded> recorded = state.resources();
    return target.types().stream()
        .flatMap(type -> retirees(type.schema(), recorded).stream())
        .map(Recorded::address)
        .collect(Collectors.toSet());
  }

  private static List<Recorded> retirees(TypeSchema schema, List<Recorded> recorded) {
    return schema.last().stream()
        .flatMap(last -> recorded.stream().filter(known -> known.isRetiree(last)))
        .filter(known -> known.address().type().equals(schema.type()))
        .toList();
  }

  private ConfigurationPlan withScaffolding(
      ConfigurationPlan configuration,
      List<Lane> written,
      Set<Address> named,
      PlanScope scope,
      Map<String, Look> looked) {
    if (written.isEmpty() && named.isEmpty()) {
      return configuration;
    }
    List<Desired> all = new ArrayList<>(derived.configuration());
    all.addAll(scope.scaffolding(derived.scaffolding(written), derived.configuration()));
    return configuration(all, named, looked);
  }

  /**
   * Plans configuration.
   *
   * @param named what the lanes name
   * @param looked what was looked at already, by type, so that nothing is read twice for one plan
   */
  private ConfigurationPlan configuration(
      List<Desired> desired, Set<Address> named, Map<String, Look> looked) {
    Map<String, List<Desired>> byType =
        desired.stream().collect(Collectors.groupingBy(Desired::type));
    List<Recorded> recorded = state.resources();
    Map<String, TypeSchema> schemas = new TreeMap<>();
    List<Observed> observed = new ArrayList<>();
    Set<Address> barred = new TreeSet<>();
    for (TargetType type : target.types()) {
      String name = type.schema().type();
      schemas.put(name, type.schema());
      Set<String> ids =
          recorded.stream()
              .filter(known -> known.address().type().equals(name))
              .map(Recorded::targetId)
              .collect(Collectors.toCollection(TreeSet::new));
      List<Desired> wanted = byType.getOrDefault(name, List.of());
      List<Recorded> retired = retirees(type.schema(), recorded);
      if (!wanted.isEmpty() || !ids.isEmpty()) {
        Wanted asked = new Wanted(wanted, ids, retired);
        Look look =
            Optional.ofNullable(looked.get(name))
                .filter(known -> known.wanted().equals(asked))
                .orElseGet(() -> look(type, asked, recorded));
        looked.put(name, look);
        observed.addAll(look.seen());
        barred.addAll(look.outlook().barred());
      }
    }
    List<Desired> possible =
        desired.stream()
            .map(one -> barred.contains(one.address()) ? one.onlyReferred() : one)
            .toList();
    return new ConfigurationPlanner(schemas, derived.onTargetChange())
        .plan(possible, observed, recorded, new Regaining(state).people().people(), named);
  }

  private static Look look(TargetType type, Wanted wanted, List<Recorded> recorded) {
    List<Observed> observed = type.observe(wanted);
    List<Desired> makeable =
        wanted.resources().stream().filter(one -> one.onExisting().makes()).toList();
    List<Desired> missing = makeable.isEmpty() ? List.of() : missing(makeable, observed, recorded);
    return new Look(wanted, observed, type.outlook(missing));
  }

  /** Those of whom neither the target nor state knows an account. */
  private static List<Desired> missing(
      List<Desired> makeable, List<Observed> observed, List<Recorded> recorded) {
    Set<String> there = observed.stream().map(Observed::naturalKey).collect(Collectors.toSet());
    Set<Address> known =
        recorded.stream()
            .filter(one -> one.hold() != Recorded.Hold.SUBSTITUTED)
            .map(Recorded::address)
            .collect(Collectors.toSet());
    return makeable.stream()
        .filter(one -> !there.contains(one.naturalKey()) && !known.contains(one.address()))
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(derived.notes());
    notes.addAll(new Unselected(derived, target, state).notes());
    return notes;
  }

  /** Where to look for what state no longer knows: lanes of ours, begun and forgotten. */
  private Strays strays(ConfigurationPlan configuration, Map<String, Look> looked) {
    List<Strays.Lost> lost =
        new ArrayList<>(
            new Unselected(derived, target, state)
                .lost(
                    looked.values().stream().flatMap(look -> look.seen().stream()).toList(),
                    new PlanIdentity(configuration.identity(), state)));
    for (DerivedLane lane : derived.lanes()) {
      ours(configuration, lane.lane())
          .filter(id -> state.itemCount(lane.lane().name()) == 0)
          .ifPresent(id ->
              lost.add(
                  new Strays.Lost(
                      Optional.of(lane),
                      new LaneSite(lane.lane(), id, identity(lane, configuration)),
                      items(lane.lane()))));
    }
    return new Strays(lost);
  }

  private Identity identity(DerivedLane lane, ConfigurationPlan configuration) {
    return new Whereabouts(
        new PlanIdentity(configuration.identity(), state),
        state,
        lane.lane().itemType(),
        lane.elsewhere());
  }

  private LaneTarget items(Lane lane) {
    return target
        .lane(lane.itemType())
        .orElseThrow(() -> new IllegalStateException("no lane of " + lane.itemType()));
  }

  private void lane(
      DerivedLane derivedLane,
      ConfigurationPlan configuration,
      PlanScope scope,
      Strays strays,
      Named named,
      LaneSink sink) {
    Lane lane = derivedLane.lane();
    Identity identity = identity(derivedLane, configuration);
    Optional<String> container = ours(configuration, lane);
    LaneTarget items = items(lane);
    LaneSite site = new LaneSite(lane, container.orElse(""), identity);
    try (LaneOnTarget view = new LaneOnTarget(site, items, identity, state, refresh, strays)) {
      lane(
          derivedLane,
          container.isEmpty() ? derivedLane.outlines() : outlines(derivedLane),
          view,
          scope,
          configuration.regained(),
          named,
          sink);
    }
  }

  private void lane(
      DerivedLane lane,
      Supplier<ClosingIterator<ItemOutline>> outlines,
      LaneView view,
      PlanScope scope,
      Regained regained,
      Named named,
      LaneSink sink) {
    try (ClosingIterator<ItemOutline> items = outlines.get();
        ItemCursor recorded = state.items(lane.lane().name())) {
      new LanePlanner(view, lane.terms(), lane.elsewhere(), regained, named, sink)
          .plan(items, scope.part(lane.lane(), recorded));
    }
  }

  /** Where everything is looked at, each item's values are needed, and come best in their order. */
  private Supplier<ClosingIterator<ItemOutline>> outlines(DerivedLane lane) {
    return refresh == Refresh.FULL
        ? () -> lane.items().get().map(ItemOutline::of)
        : lane.outlines();
  }

  /** The container's id, if the container is ours already. */
  private static Optional<String> ours(ConfigurationPlan configuration, Lane lane) {
    return configuration.changes().stream()
        .filter(change -> change.address().equals(lane.container()))
        .filter(change -> change.action() == Action.KEEP || change.action() == Action.UPDATE)
        .findFirst()
        .flatMap(Change::targetId);
  }

  private LedgerTotals ledger(List<Change> changes) {
    Set<Address> blocked =
        changes.stream()
            .filter(change -> change.action() == Action.CONFLICT)
            .map(Change::address)
            .collect(Collectors.toSet());
    return derived.totals(new PlannedFates(blocked));
  }

  /** What a type was asked for, and what it told. */
  private record Look(Wanted wanted, List<Observed> seen, Outlook outlook) {}
}
