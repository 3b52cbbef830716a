package dev.aloft.run;

import dev.aloft.apply.Applier;
import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.LaneSource;
import dev.aloft.apply.Reconciliation;
import dev.aloft.apply.Regaining;
import dev.aloft.apply.Retiring;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.ConfigurationPlan;
import dev.aloft.plan.Difference;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanCode;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Desired;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.Target;
import dev.aloft.state.KeptEdit;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out a plan file, after checking that the world is still the one that was reviewed. */
public final class Applying {

  private static final int SHOWN = 3;

  private final Derived derived;
  private final Target target;
  private final StateStore state;
  private final AccessReview access;
  private final ApplyListener listener;

  /** Applies to a site of which nobody can tell who may do what. */
  public Applying(Derived derived, Target target, StateStore state, ApplyListener listener) {
    this(derived, target, state, AccessReview.NONE, listener);
  }

  public Applying(
      Derived derived,
      Target target,
      StateStore state,
      AccessReview access,
      ApplyListener listener) {
    this.access = access;
    this.derived = derived;
    this.target = target;
    this.state = state;
    this.listener = listener;
  }

  /**
   * Applies.
   *
   * @param now what a plan made now would be computed from
   * @throws ProblemException exit 7 if the plan is undecided or stale; nothing was written then
   */
  public ApplyOutcome apply(PlanFile file, PlanHeader now) {
    return apply(file, now, () -> {});
  }

  /**
   * Applies.
   *
   * @param accepted runs once it is certain that the plan may be written, before the first write
   */
  public ApplyOutcome apply(PlanFile file, PlanHeader now, Runnable accepted) {
    Plan plan = file.plan();
    checkDecided(file, plan);
    checkBinding(file, plan.header(), now);
    Set<Address> written =
        plan.lanes().stream()
            .filter(LaneSummary::writes)
            .map(lane -> lane.lane().container())
            .collect(Collectors.toSet());
    Retiring retiring = new Retiring(target, state);
    Reconciliation.Result result =
        reconciled(file, written, retiring.named(plan)).reconcile(plan.changes());
    if (!result.stale().isEmpty()) {
      throw stale(file, result.stale());
    }
    accepted.run();
    state.keep(kept(plan), plan.header().targets().isEmpty());
    ApplyOutcome outcome =
        new Applier(target, state, wanted(), listener)
            .apply(result.remaining(), plan.changes(), lanes(file, plan));
    if (outcome.complete()) {
      retiring.done(plan);
      if (plan.header().targets().isEmpty()) {
        new Regaining(state).end();
      }
    }
    return outcome;
  }

  private List<Desired> wanted() {
    List<Desired> wanted = new ArrayList<>(derived.configuration());
    wanted.addAll(derived.scaffolding(derived.lanes().stream().map(DerivedLane::lane).toList()));
    return wanted;
  }

  /** What the plan told of edits on the target and leaves alone; of a lane the first thousand. */
  private static List<KeptEdit> kept(Plan plan) {
    List<KeptEdit> kept = new ArrayList<>();
    for (Change change : plan.changes()) {
      change.drifted().forEach(name -> kept.add(new KeptEdit(change.address(), name, "")));
    }
    for (LaneSummary lane : plan.lanes()) {
      for (Difference told : lane.differences().first()) {
        switch (told.kind()) {
          case CONFLICT, EDITED, DELETED_ON_TARGET ->
              kept.add(new KeptEdit(told.item(), told.subject(), told.version()));
          case OVERWRITTEN, FORBIDDEN, GONE_KEPT, GONE_DELETED, MOVED, NOT_MOVED, RETURNED -> {}
        }
      }
    }
    return kept;
  }

  /**
   * What is to be done of a plan by now. Schemes and groups of the target that are not ours may
   * have changed since the review without any change of the plan: so access is compared once more.
   */
  private Reconciliation reconciled(PlanFile file, Set<Address> written, Set<Address> named) {
    Plan plan = file.plan();
    Planning planning = new Planning(derived, target, state, Refresh.CHANGED, access);
    List<Address> targets = plan.header().targets();
    ConfigurationPlan now = planning.configurationAgain(written, targets, named);
    Reconciliation first = new Reconciliation(state, now.changes());
    if (first.recover(plan.changes())) {
      now = planning.configurationAgain(written, targets, named);
      first = new Reconciliation(state, now.changes());
    }
    checkAccess(file, planning.accessAgain(now));
    return first;
  }

  private Function<StateStore, List<LaneSource>> lanes(PlanFile file, Plan plan) {
    Map<Address, DerivedLane> byContainer =
        derived.lanes().stream()
            .collect(Collectors.toMap(lane -> lane.lane().container(), lane -> lane));
    return identity -> {
      List<LaneSource> sources = new ArrayList<>();
      for (LaneSummary summary : plan.lanes()) {
        DerivedLane lane = byContainer.get(summary.lane().container());
        Optional<String> container = identity.idOf(summary.lane().container());
        if (lane != null && container.isPresent() && summary.toDo()) {
          sources.add(
              new LaneSource(
                  new LaneSite(summary.lane(), container.get(), identity),
                  target.lane(summary.lane().itemType()).orElseThrow(),
                  lane.terms(),
                  lane.elsewhere(),
                  lane.items(),
                  () -> file.lines(summary.lane())));
        }
      }
      return sources;
    };
  }

  private static void checkDecided(PlanFile file, Plan plan) {
    checkLanes(file, plan);
    checkAccess(file, plan.access());
    List<Change> conflicts =
        plan.changes().stream().filter(change -> change.action() == Action.CONFLICT).toList();
    if (!conflicts.isEmpty()) {
      throw new ProblemException(
          ExitCode.REFUSED,
          Diagnostic.of(
                  PlanCode.NOT_APPLYABLE,
                  Location.file(file.path().toString()),
                  conflicts.size() + " undecided, the first is " + conflicts.getFirst().address())
              .next("read `aloft show`, decide under Decisions, and plan again"));
    }
  }

  private static void checkAccess(PlanFile file, AccessDiff access) {
    if (access.blocks()) {
      AccessDiff.Exposure first = access.open().getFirst();
      throw new ProblemException(
          ExitCode.REFUSED,
          Diagnostic.of(
                  PlanCode.EXPOSED,
                  Location.file(file.path().toString()),
                  "%s goes from %s to %s and no line accepts it (%d of these)"
                      .formatted(
                          first.subject(), first.before(), first.after(), access.open().size()))
              .next(
                  "restrict it on the target, or accept it in an Exposure document, and plan"
                      + " again"));
    }
  }

  private static void checkLanes(PlanFile file, Plan plan) {
    List<String> blocked = new ArrayList<>();
    for (LaneSummary lane : plan.lanes()) {
      long forbidden = lane.count(Action.CONFLICT, Reason.EDIT_FORBIDDEN);
      if (forbidden > 0) {
        blocked.add(
            lane.lane().name() + ": " + forbidden + " edited on the target (onTargetChange: fail)");
      }
      if (lane.differences().overCap()) {
        blocked.add(
            lane.lane().name()
                + ": "
                + lane.differences().count(Difference.Kind.GONE_DELETED)
                + " would be deleted, over maxDeletions "
                + lane.differences().maxDeletions());
      }
    }
    if (!blocked.isEmpty()) {
      throw new ProblemException(
          ExitCode.REFUSED,
          Diagnostic.of(
                  PlanCode.NOT_APPLYABLE,
                  Location.file(file.path().toString()),
                  String.join("; ", blocked))
              .next("read `aloft show`, decide in the project's document, and plan again"));
    }
  }

  private static void checkBinding(PlanFile file, PlanHeader planned, PlanHeader now) {
    List<String> stale = new ArrayList<>();
    if (!planned.specDigest().equals(now.specDigest())) {
      stale.add("the spec changed");
    }
    planned
        .snapshots()
        .forEach((source, id) -> {
          if (!id.equals(now.snapshots().get(source))) {
            stale.add("source " + source + " gives another snapshot");
          }
        });
    if (!planned.site().equals(now.site())) {
      stale.add("the target is " + now.site() + ", planned was " + planned.site());
    }
    if (!stale.isEmpty()) {
      throw stale(file, stale);
    }
  }

  private static ProblemException stale(PlanFile file, List<String> reasons) {
    String shown = reasons.stream().limit(SHOWN).collect(Collectors.joining("; "));
    String more = reasons.size() > SHOWN ? "; and " + (reasons.size() - SHOWN) + " more" : "";
    return new ProblemException(
        ExitCode.REFUSED,
        Diagnostic.of(
                PlanCode.STALE,
                Location.file(file.path().toString()),
                "the plan is stale: " + shown + more)
            .next("plan again and look at the difference; nothing was written"));
  }
}
