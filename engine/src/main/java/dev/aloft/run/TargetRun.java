package dev.aloft.run;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Retiring;
import dev.aloft.apply.Scaffolding;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.http.CallCounts;
import dev.aloft.http.SiteCode;
import dev.aloft.http.Workload;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.plan.Change;
import dev.aloft.plan.Detail;
import dev.aloft.plan.Effort;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanCode;
import dev.aloft.plan.PlanComparison;
import dev.aloft.plan.PlanDifference;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Standing;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Fates;
import dev.aloft.resource.LaneSite;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import dev.aloft.value.Address;
import dev.aloft.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A workspace that has met its target: plan, apply, verify, account. Each takes the state's lock.
 */
public final class TargetRun implements AutoCloseable {

  private final Workspace workspace;
  private final Encryption encryption;
  private final ConnectedSite site;
  private final ApplyWatch watch;
  private final PlanHeader header;
  private final Path stateFile;
  private final States states;
  private final InstantSource clock;

  TargetRun(
      Workspace workspace,
      ConnectedSite site,
      ApplyWatch watch,
      PlanHeader header,
      Path stateFile,
      States states,
      InstantSource clock) {
    this.workspace = workspace;
    this.encryption = workspace.blueprint().migration().encryption();
    this.site = site;
    this.watch = watch;
    this.header = header;
    this.stateFile = stateFile;
    this.states = states;
    this.clock = clock;
  }

  /** Plans into a file. */
  public PlanResult plan(Path file) {
    return plan(file, Optional.empty(), List.of());
  }

  /** Plans into a file, looking as closely as it is told. */
  public PlanResult plan(Path file, Refresh refresh) {
    return plan(file, Optional.of(refresh), List.of());
  }

  /**
   * Plans some addresses with what they need.
   *
   * @throws ProblemException exit 3 if one names nothing that the spec wants
   */
  public PlanResult plan(Path file, List<Address> targets) {
    return plan(file, Optional.empty(), targets);
  }

  /** Both of these: how closely to look, if it is told, and at what; all of it where empty. */
  public PlanResult plan(Path file, Optional<Refresh> refresh, List<Address> targets) {
    return plan(file, refresh, targets, Detail.KEYS);
  }

  /** The same, and how much the file tells of issues in which source and target differ. */
  public PlanResult plan(
      Path file, Optional<Refresh> refresh, List<Address> targets, Detail detail) {
    return plan(file, stateFile, refresh, targets, detail);
  }

  /** Plans as if the state were lost: everything must be found again by its stamp. */
  public Plan planWithoutState(Path file, Path emptyState) {
    return plan(file, emptyState, Optional.of(Refresh.FULL), List.of(), Detail.KEYS).plan();
  }

  /**
   * Looks at everything on the target, and tells what was changed there since Aloft wrote it.
   *
   * @param scratch a file to work in, which is removed
   */
  public DriftResult drift(Path scratch) {
    try {
      Plan plan = plan(scratch, Refresh.FULL).plan();
      try (StateStore store = states.openLocked(stateFile, "drift")) {
        return DriftResult.of(plan, unselected(store));
      }
    } finally {
      delete(scratch);
    }
  }

  private PlanResult plan(
      Path file, Path state, Optional<Refresh> told, List<Address> targets, Detail detail) {
    checkOrganization();
    try (StateStore store = states.openLocked(state, "plan")) {
      Instant begin = clock.instant();
      StateNotes notes = new StateNotes(store);
      Refresh refresh = told.orElseGet(() -> notes.refresh(begin));
      Standing standing = notes.standing(workspace.blueprint().envelope());
      Plan plan =
          new Planning(derived(), site.target(), store, refresh, this::estimate, site.access())
              .plan(header.about(targets), standing, detail, file, encryption);
      if (refresh == Refresh.FULL && targets.isEmpty()) {
        notes.looked(begin);
      }
      return new PlanResult(plan, file, workspace.selectionChanges(), workspace.warnings());
    }
  }

  /** What the spec expects of the organization has to be so. */
  private void checkOrganization() {
    List<Diagnostic> unmet = site.unmet();
    if (!unmet.isEmpty()) {
      throw new ProblemException(ExitCode.REFUSED, unmet);
    }
  }

  /**
   * Applies a plan file.
   *
   * @param approval why it may be applied
   * @param calls what counts this run's exchanges
   * @throws ProblemException exit 7 if the plan is undecided or outside of the envelope, or the
   *     organization is not what the spec expects; nothing was written then
   * @throws StalePlanException if the world moved since the plan was made; nothing was written then
   */
  public ApplyResult apply(Path file, Approval approval, ApplyListener listener, CallCounts calls) {
    Instant begin = clock.instant();
    try (StateStore store = states.openLocked(stateFile, "apply");
        PlanFile plan = PlanFile.open(file, encryption)) {
      StateNotes notes = new StateNotes(store);
      Runnable approved =
          new Approvals(notes, workspace.blueprint().envelope()).check(approval, plan, begin);
      Runnable accepted =
          () -> {
            checkOrganization();
            approved.run();
            notes.writing(header.snapshots(), begin);
          };
      Workload workload = new Workload();
      StageWatch stages = new StageWatch(listener, workload);
      ApplyOutcome outcome = watch.during(workload, () -> apply(plan, store, stages, accepted));
      notes.applied(clock.instant());
      return new ApplyResult(
          outcome,
          ledger(new AppliedFates(store)),
          Duration.between(begin, clock.instant()),
          new ApplyResult.Calls(calls.reads(), calls.writes(), calls.limited()),
          Forecast.of(workload, site.limits(), workspace.share()));
    }
  }

  private ApplyOutcome apply(
      PlanFile plan, StateStore store, ApplyListener listener, Runnable accepted) {
    try {
      return new Applying(derived(), site.target(), store, site.access(), listener)
          .apply(plan, header, accepted);
    } catch (FatalProblem e) {
      throw e.diagnostics().getFirst().code() == SiteCode.UNAUTHORIZED ? expired(e) : e;
    } catch (ProblemException e) {
      if (e.diagnostics().stream().noneMatch(one -> one.code().equals(PlanCode.STALE))) {
        throw e;
      }
      throw new StalePlanException(e, differenceToNow(plan, store));
    }
  }

  /** It was taken when the run began. */
  private FatalProblem expired(FatalProblem refusal) {
    return new FatalProblem(
        ExitCode.PARTLY_APPLIED,
        Diagnostic.of(
                RunCode.TOKEN_EXPIRED,
                Location.address("target " + header.target() + " (" + header.site() + ")"),
                "its token is no longer taken; what was written until then is recorded")
            .next(
                "put a new token of the same account where the target's auth.token names it, and"
                    + " run the same command again"),
        refusal);
  }

  private Optional<Effort> estimate(List<Change> changes, List<LaneSummary> lanes) {
    Workload expected = site.expected(changes, lanes);
    return expected.calls() == 0
        ? Optional.empty()
        : Optional.of(Forecast.of(expected, site.limits(), workspace.share()).effort());
  }

  /** Makes a plan for comparison only: nobody reviewed it, so it does not stay. */
  private PlanDifference differenceToNow(PlanFile reviewed, StateStore store) {
    Path file = stateFile.toAbsolutePath().resolveSibling("now.plan");
    try {
      new Planning(derived(), site.target(), store)
          .plan(
              header.about(reviewed.plan().header().targets()),
              Standing.FRESH,
              Detail.KEYS,
              file,
              encryption);
      try (PlanFile now = PlanFile.open(file, encryption)) {
        return PlanComparison.compare(reviewed, now);
      }
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares the source with the target by reads of its own. */
  public VerifyResult verify() {
    try (StateStore store = states.openLocked(stateFile, "verify")) {
      Verifier verifier = new Verifier(store, site.texts());
      site.audits().forEach(verifier::configuration);
      for (DerivedLane derived : derived().lanes()) {
        store
            .idOf(derived.lane().container())
            .ifPresent(
                id -> verifier.lane(site.laneAudit(), new LaneSite(derived.lane(), id, store)));
      }
      new Scaffolding(site.target(), store).standing().forEach(verifier::leftBehind);
      new Retiring(site.target(), store).standing().forEach(verifier::leftBehind);
      return new VerifyResult(
          header.migration(),
          header.site(),
          verifier.outcome(),
          unselected(store),
          ledger(new AppliedFates(store)));
    }
  }

  private List<UnselectedLane> unselected(StateStore store) {
    return new Unselected(derived(), site.target(), store).lanes();
  }

  private LedgerTotals ledger(Fates fates) {
    return derived().totals(fates);
  }

  private Derived derived() {
    return workspace.desired().derived();
  }

  @Override
  public void close() {
    site.close();
  }
}
