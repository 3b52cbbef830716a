package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.LoadedSpec;
import dev.aloft.spec.Migration;
import dev.aloft.spec.ProjectSelection;
import dev.aloft.spec.Source;
import dev.aloft.spec.SpecLocation;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Opens specs with what they stand on. */
public final class Workspaces {

  private final SpecReader specs;
  private final Product product;
  private final States states;
  private final InstantSource clock;
  private final AloftVersion version;

  @Inject
  public Workspaces(
      SpecReader specs, Product product, States states, InstantSource clock, AloftVersion version) {
    this.specs = specs;
    this.product = product;
    this.states = states;
    this.clock = clock;
    this.version = version;
  }

  /**
   * Reads a spec, opens its source as it is now, resolves its selections and derives what it wants.
   *
   * @throws ProblemException exit 3 with everything that is wrong
   */
  public Workspace open(Path spec, SpecOptions options) {
    return open(spec, options, Map.of());
  }

  /**
   * As {@link #open(Path, SpecOptions)}, with sources as they were when a plan was made.
   *
   * @param snapshots the ids that the plan cites, by the source's name
   */
  public Workspace open(Path spec, SpecOptions options, Map<String, String> snapshots) {
    return open(read(spec, options), name -> Optional.ofNullable(snapshots.get(name)));
  }

  /**
   * As {@link #open(Path, SpecOptions)}, with sources as they were when they were last written to
   * the target: what people changed since then is no difference.
   */
  public Workspace openWritten(Path spec, SpecOptions options) {
    LoadedSpec loaded = read(spec, options);
    Path file = loaded.blueprint().migration().state();
    if (!Files.exists(file)) {
      return open(loaded, name -> Optional.empty());
    }
    try (StateStore store = states.open(file)) {
      return open(loaded, new StateNotes(store)::written);
    }
  }

  /**
   * The people of a spec's source, whatever is wrong with them, so that somebody can decide.
   *
   * @throws ProblemException exit 3 if the spec or its source cannot be read
   */
  public People people(Path spec, SpecOptions options) {
    LoadedSpec loaded = read(spec, options.withSecrets(SpecOptions.Secrets.OF_SOURCES));
    Blueprint blueprint = loaded.blueprint();
    Problems problems = new Problems();
    try (OpenSource open = source(loaded, name -> Optional.empty(), problems)) {
      ProjectSelection selection = selection(blueprint, open, problems);
      return new People(blueprint, open.people(blueprint, selection.projects()));
    }
  }

  /** A spec and the people whom it leaves to decide on. */
  public record People(Blueprint blueprint, PeopleToDecide toDecide) {}

  private LoadedSpec read(Path spec, SpecOptions options) {
    return specs.read(List.of(spec), options.withResourceTypes(product.resourceTypes()));
  }

  private Workspace open(LoadedSpec loaded, Function<String, Optional<String>> snapshots) {
    Blueprint blueprint = loaded.blueprint();
    Problems problems = new Problems();
    OpenSource open = source(loaded, snapshots, problems);
    try {
      ProjectSelection selection = selection(blueprint, open, problems);
      DesiredSite desired = open.derive(blueprint, selection.projects());
      problems.addAll(desired.derived().problems());
      problems.throwIfErrors(ExitCode.INVALID_INPUT);
      return new Workspace(
          loaded, open, selection, desired, problems.all(), states, clock, version);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private OpenSource source(
      LoadedSpec loaded, Function<String, Optional<String>> snapshots, Problems problems) {
    Blueprint blueprint = loaded.blueprint();
    Source source = onlySource(blueprint.migration());
    if (blueprint.rules().isEmpty() && blueprint.projects().isEmpty()) {
      throw invalid(
          RunCode.NOTHING_SELECTED,
          blueprint.migration().location(),
          "the spec selects no project",
          "add a Projects document");
    }
    problems.addAll(loaded.warnings());
    return product.open(source, cacheOf(blueprint), snapshots.apply(source.name()), problems);
  }

  private static ProjectSelection selection(
      Blueprint blueprint, OpenSource open, Problems problems) {
    boolean withTimes =
        blueprint.rules().stream().anyMatch(rule -> rule.select().updatedAfter().isPresent());
    ProjectSelection selection = ProjectSelection.resolve(blueprint, open.projects(withTimes));
    problems.addAll(selection.problems());
    problems.throwIfErrors(ExitCode.INVALID_INPUT);
    return selection;
  }

  /** Where snapshots are kept: beside the state. */
  private static SnapshotCache cacheOf(Blueprint blueprint) {
    Path folder = blueprint.migration().state().toAbsolutePath().getParent();
    return new SnapshotCache(
        (folder == null ? Path.of("") : folder).resolve("snapshots"),
        blueprint.migration().encryption());
  }

  private static Source onlySource(Migration migration) {
    if (migration.sources().size() != 1 || migration.targets().size() != 1) {
      throw invalid(
          RunCode.ONE_SOURCE_ONE_TARGET,
          migration.location(),
          "the spec has %d sources and %d targets"
              .formatted(migration.sources().size(), migration.targets().size()),
          "write one spec for each source and target");
    }
    return migration.sources().values().iterator().next();
  }

  private static ProblemException invalid(
      RunCode code, SpecLocation location, String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT, Diagnostic.of(code, location.toLocation(), summary).next(next));
  }
}
