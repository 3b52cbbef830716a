package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.http.ExchangeLog;
import dev.aloft.plan.PlanHeader;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.LoadedSpec;
import dev.aloft.spec.ProjectSelection;
import dev.aloft.spec.SpecLock;
import dev.aloft.spec.Target;
import dev.aloft.state.States;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spec with its source open, its selections resolved and its wishes derived. */
public final class Workspace implements AutoCloseable {

  private final LoadedSpec spec;
  private final OpenSource source;
  private final ProjectSelection selection;
  private final DesiredSite desired;
  private final List<Diagnostic> warnings;
  private final States states;
  private final InstantSource clock;
  private final AloftVersion version;

  Workspace(
      LoadedSpec spec,
      OpenSource source,
      ProjectSelection selection,
      DesiredSite desired,
      List<Diagnostic> warnings,
      States states,
      InstantSource clock,
      AloftVersion version) {
    this.spec = spec;
    this.source = source;
    this.selection = selection;
    this.desired = desired;
    this.warnings = List.copyOf(warnings);
    this.states = states;
    this.clock = clock;
    this.version = version;
  }

  public Blueprint blueprint() {
    return spec.blueprint();
  }

  public OpenSource source() {
    return source;
  }

  public DesiredSite desired() {
    return desired;
  }

  /** What is odd about spec and source, but stops nothing. */
  public List<Diagnostic> warnings() {
    return warnings;
  }

  /** What the selections take and leave, compared with the lock file. */
  public List<SpecLock.Change> selectionChanges() {
    return SpecLock.read(spec.lockFile())
        .orElseGet(SpecLock::empty)
        .differenceTo(selection.toLock());
  }

  /** Writes what the selections resolved to beside the spec, if it changed. */
  public void writeLock() {
    if (!SpecLock.read(spec.lockFile()).equals(Optional.of(selection.toLock()))) {
      selection.toLock().write(spec.lockFile());
    }
  }

  /** How the spec says that its target is reached. */
  public Access access() {
    return Access.of(blueprint().migration().targets().values().iterator().next());
  }

  /** The run against the spec's own target and state. */
  public TargetRun run(ExchangeLog log) {
    return run(access(), blueprint().migration().state(), log);
  }

  /**
   * The same at another pace.
   *
   * @param pace empty if what the spec says
   */
  public TargetRun run(Optional<Pace> pace, ExchangeLog log) {
    Access access = pace.map(access()::at).orElseGet(this::access);
    return run(access, blueprint().migration().state(), log);
  }

  /** The run against another target, with a state of its own. */
  public TargetRun run(Access access, Path state, ExchangeLog log) {
    ApplyWatch watch = new ApplyWatch();
    ConnectedSite site = desired.connect(access, log.and(watch));
    return new TargetRun(this, site, watch, header(access), state, states, clock);
  }

  /** How much of what the target allows the spec takes; outside office hours, if it has some. */
  double share() {
    Target target = blueprint().migration().targets().values().iterator().next();
    return Shares.of(target.rate(), ZoneOffset.UTC).usual();
  }

  private PlanHeader header(Access access) {
    return new PlanHeader(
        PlanHeader.FORMAT,
        blueprint().migration().name(),
        blueprint().digest().toString(),
        Map.of(source.name(), source.snapshot().snapshotId()),
        access.target(),
        access.site(),
        clock.instant(),
        version.text());
  }

  @Override
  public void close() {
    source.close();
  }
}
