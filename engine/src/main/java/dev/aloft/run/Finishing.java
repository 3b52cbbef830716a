package dev.aloft.run;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Retiring;
import dev.aloft.apply.Scaffolding;
import dev.aloft.http.ExchangeLog;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Target;
import dev.aloft.spec.Migration;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes down the scaffolding that an apply left when it could not end. State and target suffice:
 * the plan file and the source may be gone.
 */
public final class Finishing {

  private final SpecReader specs;
  private final Product product;
  private final States states;
  private final InstantSource clock;

  @Inject
  public Finishing(SpecReader specs, Product product, States states, InstantSource clock) {
    this.specs = specs;
    this.product = product;
    this.states = states;
    this.clock = clock;
  }

  /**
   * Finishes.
   *
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if the spec cannot be used; 4 if the
   *     state is locked
   */
  public FinishResult finish(Path spec, SpecOptions options) {
    Instant begin = clock.instant();
    Migration migration =
        specs
            .read(List.of(spec), options.withResourceTypes(product.resourceTypes()))
            .blueprint()
            .migration();
    Access access = Access.of(migration.targets().firstEntry().getValue());
    try (StateStore state = states.openLocked(migration.state(), "apply --finish");
        Target target = product.connect(access, ExchangeLog.NONE)) {
      long projects = projects(state, target);
      ApplyOutcome outcome =
          new Scaffolding(target, state).finish().plus(new Retiring(target, state).finish());
      return new FinishResult(
          migration.name(),
          access.site(),
          projects,
          outcome,
          Duration.between(begin, clock.instant()));
    }
  }

  private static long projects(StateStore state, Target target) {
    List<String> types = target.lanes().stream().map(Finishing::containers).toList();
    return state.resources().stream()
        .filter(one -> one.hold() == Recorded.Hold.OURS)
        .filter(one -> types.contains(one.address().type()))
        .count();
  }

  private static String containers(LaneTarget lane) {
    return lane.schema().containerType();
  }
}
