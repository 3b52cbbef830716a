package dev.aloft.run;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.TakingBack;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.ExchangeLog;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.plan.Change;
import dev.aloft.plan.Detail;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanCode;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanFileWriter;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Standing;
import dev.aloft.resource.Reversal;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.spec.Blueprint;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes back what Aloft made of a type, by a plan that somebody reads first. */
public final class Rollbacks {

  private static final LedgerTotals NO_ROWS =
      new LedgerTotals(Map.of(), List.of(), Map.of(), List.of());

  private final SpecReader specs;
  private final Product product;
  private final States states;
  private final InstantSource clock;
  private final AloftVersion version;

  @Inject
  public Rollbacks(
      SpecReader specs, Product product, States states, InstantSource clock, AloftVersion version) {
    this.specs = specs;
    this.product = product;
    this.states = states;
    this.clock = clock;
    this.version = version;
  }

  /** What to take back. */
  public record Wish(String type, boolean leaveBarred) {}

  /**
   * Where the latest plan of a spec goes if nobody says another place.
   *
   * @return a file in the folder of the state
   */
  public Path latest(Path spec, SpecOptions options) {
    return blueprint(spec, options)
        .migration()
        .state()
        .toAbsolutePath()
        .resolveSibling("rollback.plan");
  }

  /**
   * Plans into a file. Writes nothing on the target.
   *
   * @throws ProblemException exit 3 if the type has no way back, or the spec cannot be used
   */
  public Plan plan(Path spec, SpecOptions options, Wish wish, Path file) {
    Blueprint blueprint = blueprint(spec, options);
    Migration migration = blueprint.migration();
    Access access = access(migration);
    try (StateStore state = states.openLocked(migration.state(), "rollback");
        Target target = product.connect(access, ExchangeLog.NONE)) {
      Reversal reversal = reversal(target, wish.type());
      StateNotes noted = new StateNotes(state);
      TakingBack back = new TakingBack(wish.type(), reversal, state, noted.began());
      List<Change> changes = back.plan(wish.leaveBarred());
      List<String> notes = new ArrayList<>(changes.isEmpty() ? List.of() : reversal.notes());
      if (back.foreign() > 0) {
        notes.add(
            "What was there before Aloft stays and is not listed: %,d of type %s."
                .formatted(back.foreign(), wish.type()));
      }
      try (PlanFileWriter writer = new PlanFileWriter(file, Detail.KEYS, migration.encryption())) {
        writer.configuration(changes);
        return writer.finish(
            header(blueprint, access).undoing(wish.type()),
            Standing.FRESH,
            NO_ROWS,
            List.of(),
            notes);
      }
    }
  }

  /**
   * Carries out a plan of {@link #plan}; a second time goes on where the first was interrupted.
   *
   * @throws ProblemException exit 7 if something in it is undecided, or it is of another migration
   *     or site; nothing was written then
   */
  public RollbackResult apply(Path spec, SpecOptions options, PlanFile file) {
    Instant begin = clock.instant();
    Plan plan = file.plan();
    String type = plan.header().undoes().orElseThrow();
    Blueprint blueprint = blueprint(spec, options);
    Access access = access(blueprint.migration());
    check(file, header(blueprint, access));
    try (StateStore state = states.openLocked(blueprint.migration().state(), "apply");
        Target target = product.connect(access, ExchangeLog.NONE)) {
      ApplyOutcome outcome =
          new TakingBack(type, reversal(target, type), state, new StateNotes(state).began())
              .apply(plan.changes());
      return new RollbackResult(
          blueprint.migration().name(),
          access.site(),
          type,
          outcome,
          Duration.between(begin, clock.instant()));
    }
  }

  private static void check(PlanFile file, PlanHeader now) {
    PlanHeader planned = file.plan().header();
    if (!file.plan().applyable()) {
      throw refused(
          file,
          PlanCode.NOT_APPLYABLE,
          "some of what it lists must stay",
          "read `aloft show`; plan again with --leave-barred to take back the others");
    }
    if (!planned.migration().equals(now.migration()) || !planned.site().equals(now.site())) {
      throw refused(
          file,
          PlanCode.STALE,
          "the plan is of " + planned.migration() + " at " + planned.site(),
          "give the spec that it was made from with --spec");
    }
  }

  private static ProblemException refused(PlanFile file, PlanCode code, String why, String next) {
    return new ProblemException(
        ExitCode.REFUSED,
        Diagnostic.of(code, Location.file(file.path().toString()), why).next(next));
  }

  private Blueprint blueprint(Path spec, SpecOptions options) {
    return specs
        .read(List.of(spec), options.withResourceTypes(product.resourceTypes()))
        .blueprint();
  }

  private static Access access(Migration migration) {
    return Access.of(migration.targets().firstEntry().getValue());
  }

  private PlanHeader header(Blueprint blueprint, Access access) {
    return new PlanHeader(
        PlanHeader.FORMAT,
        blueprint.migration().name(),
        blueprint.digest().toString(),
        Map.of(),
        access.target(),
        access.site(),
        clock.instant(),
        version.text());
  }

  private static Reversal reversal(Target target, String type) {
    return target
        .type(type)
        .flatMap(TargetType::reversal)
        .orElseThrow(() ->
            new ProblemException(
                ExitCode.INVALID_INPUT,
                Diagnostic.of(
                        RunCode.NO_WAY_BACK,
                        Location.NONE,
                        "nothing of type " + type + " can be taken back on this target")
                    .expected(types(target))
                    .next("aloft explain " + RunCode.NO_WAY_BACK.id())));
  }

  private static String types(Target target) {
    String types =
        target.types().stream()
            .filter(type -> type.reversal().isPresent())
            .map(type -> type.schema().type())
            .collect(Collectors.joining(", "));
    return types.isEmpty() ? "a target with its organization, for type user" : types;
  }
}
