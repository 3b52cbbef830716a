package dev.aloft.run;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Scaffolding;
import dev.aloft.http.CallCounts;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Fates;
import dev.aloft.resource.LaneSite;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import dev.aloft.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A workspace that has met its target: plan, apply, verify, account. Each takes the state's lock.
 */
public final class TargetRun implements AutoCloseable {

  private final Workspace workspace;
  private final ConnectedSite site;
  private final PlanHeader header;
  private final Path stateFile;
  private final States states;
  private final InstantSource clock;

  TargetRun(
      Workspace workspace,
      ConnectedSite site,
      PlanHeader header,
      Path stateFile,
      States states,
      InstantSource clock) {
    this.workspace = workspace;
    this.site = site;
    this.header = header;
    this.stateFile = stateFile;
    this.states = states;
    this.clock = clock;
  }

  /** Plans into a file. */
  public PlanResult plan(Path file) {
    return plan(file, stateFile);
  }

  /** Plans as if the state were lost: everything must be found again by its stamp. */
  public Plan planWithoutState(Path file, Path emptyState) {
    return plan(file, emptyState).plan();
  }

  private PlanResult plan(Path file, Path state) {
    try (StateStore store = states.openLocked(state, "plan")) {
      Plan plan = new Planning(derived(), site.target(), store).plan(header, file);
      return new PlanResult(plan, file, workspace.selectionChanges(), workspace.warnings());
    }
  }

  /**
   * Applies a plan file.
   *
   * @param calls what counts this run's exchanges
   */
  public ApplyResult apply(Path file, ApplyListener listener, CallCounts calls) {
    Instant begin = clock.instant();
    try (StateStore store = states.openLocked(stateFile, "apply");
        PlanFile plan = PlanFile.open(file)) {
      ApplyOutcome outcome =
          new Applying(derived(), site.target(), store, listener).apply(plan, header);
      return new ApplyResult(
          outcome,
          ledger(new AppliedFates(store)),
          Duration.between(begin, clock.instant()),
          new ApplyResult.Calls(calls.reads(), calls.writes(), calls.limited()));
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
      return new VerifyResult(
          header.migration(), header.site(), verifier.outcome(), ledger(new AppliedFates(store)));
    }
  }

  private LedgerTotals ledger(Fates fates) {
    Ledger ledger = new Ledger(derived().rowsRead());
    derived().account(fates, ledger);
    return ledger.totals();
  }

  private Derived derived() {
    return workspace.desired().derived();
  }

  @Override
  public void close() {
    site.close();
  }
}
