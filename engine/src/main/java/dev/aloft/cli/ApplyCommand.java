package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.CallCounts;
import dev.aloft.plan.PlanFile;
import dev.aloft.report.ApplyView;
import dev.aloft.report.Discretion;
import dev.aloft.report.FinishView;
import dev.aloft.report.PlanView;
import dev.aloft.report.RollbackView;
import dev.aloft.report.StalePlanView;
import dev.aloft.run.ApplyResult;
import dev.aloft.run.Approval;
import dev.aloft.run.FinishResult;
import dev.aloft.run.Finishing;
import dev.aloft.run.Pace;
import dev.aloft.run.PlanResult;
import dev.aloft.run.RollbackResult;
import dev.aloft.run.Rollbacks;
import dev.aloft.run.RunCode;
import dev.aloft.run.StalePlanException;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft apply PLAN}: does what was reviewed. May be repeated after any interruption. */
@Command(
    name = "apply",
    description = "Write a plan to the target. The same command again goes on where it stopped.")
public final class ApplyCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final Workspaces workspaces;
  private final Finishing finishing;
  private final Rollbacks rollbacks;
  private final Progress progress;

  @Parameters(
      paramLabel = "PLAN|PATH",
      arity = "0..1",
      defaultValue = ".",
      description =
          "A plan file; or the spec's folder or file, with --auto-approve or where a Wave document"
              + " approves deltas.")
  Path given = Path.of(".");

  @Option(
      names = "--spec",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "The spec that the plan file was made from; left out: this folder.")
  Path spec = Path.of(".");

  @Option(names = "--auto-approve", description = "Plan and apply in one go, unseen.")
  boolean autoApprove;

  @Mixin Targets targets = new Targets();

  @Option(
      names = "--finish",
      description = {
        "Only take down what an interrupted apply left that was to be temporary.",
        "Needs neither the plan nor the source; PATH is the spec's folder or file."
      })
  boolean finish;

  @Option(
      names = "--share",
      paramLabel = "PART",
      converter = ShareWord.class,
      description =
          "Take this part of what the site allows, such as 0.75, at all hours; wins over the"
              + " target's rate. none: as fast as it answers, for a sandbox on this machine. Left"
              + " out: that rate, or half in office hours and 0.9 outside.")
  Optional<Pace> share = Optional.empty();

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Mixin SpecWords words = new SpecWords();

  @Inject
  ApplyCommand(
      Output output,
      Environment environment,
      Workspaces workspaces,
      Finishing finishing,
      Rollbacks rollbacks,
      Progress progress) {
    this.output = output;
    this.environment = environment;
    this.workspaces = workspaces;
    this.finishing = finishing;
    this.rollbacks = rollbacks;
    this.progress = progress;
  }

  @Override
  public ExitCode run() throws IOException {
    return finish ? finish() : apply();
  }

  private ExitCode finish() {
    Path path = environment.folder().resolve(isPlanFile(given) ? spec : given);
    progress.stage("taking down what was to be temporary");
    FinishResult result = finishing.finish(path, words.options());
    FinishView view = new FinishView(result, discretion());
    output.result(view::text, view::json);
    return result.outcome().complete() ? ExitCode.OK : ExitCode.PARTLY_APPLIED;
  }

  private ExitCode apply() throws IOException {
    Path path = environment.folder().resolve(given);
    boolean planFile = isPlanFile(path);
    if (planFile && !targets.addresses().isEmpty()) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  CliCode.BAD_ARGUMENT,
                  Location.file(given.toString()),
                  "a plan file is applied as it was reviewed, so --target has no place beside it")
              .next("aloft plan --target ADDRESS --out FILE, read it, aloft apply FILE"));
    }
    Map<String, String> snapshots = Map.of();
    if (planFile) {
      // A file that is no plan is told before the source is read.
      try (PlanFile plan = PlanFile.open(path, planKeys())) {
        if (plan.plan().header().undoes().isPresent()) {
          return takeBack(plan);
        }
        snapshots = plan.plan().header().snapshots();
      }
    }
    progress.stage("reading the spec and its source");
    Path from = planFile ? environment.folder().resolve(spec) : path;
    try (Workspace workspace = workspaces.open(from, words.options(), snapshots)) {
      output.warnings(workspace.warnings());
      boolean reviewed = planFile || autoApprove;
      if (!reviewed && workspace.blueprint().envelope().isEmpty()) {
        throw notApproved();
      }
      CallCounts calls = new CallCounts();
      try (TargetRun run = workspace.run(share, calls)) {
        Path file = planFile ? path : planned(workspace, run);
        progress.stage("applying");
        ApplyResult result;
        try {
          result =
              run.apply(file, reviewed ? Approval.REVIEWED : Approval.ENVELOPE, progress, calls);
        } catch (StalePlanException e) {
          StalePlanView stale = new StalePlanView(e.problem(), e.difference(), discretion());
          output.problem(stale::text, stale::json);
          return e.problem().exitCode();
        }
        ApplyView view = new ApplyView(result, discretion());
        output.result(view::text, view::json);
        return result.outcome().complete() ? ExitCode.OK : ExitCode.PARTLY_APPLIED;
      }
    }
  }

  /** The path of a key's file is relative to the spec. */
  private PlanKeys planKeys() {
    Path place = environment.folder().resolve(spec);
    return environment.planKeys(Files.isRegularFile(place) ? place.resolveSibling("") : place);
  }

  private ExitCode takeBack(PlanFile plan) {
    progress.stage("taking back what was made");
    RollbackResult result =
        rollbacks.apply(environment.folder().resolve(spec), words.options(), plan);
    RollbackView view = new RollbackView(result, discretion());
    output.result(view::text, view::json);
    return result.outcome().complete() ? ExitCode.OK : ExitCode.PARTLY_APPLIED;
  }

  private ProblemException notApproved() {
    return new ProblemException(
        ExitCode.REFUSED,
        Diagnostic.of(
                RunCode.NOT_APPROVED,
                Location.file(given.toString()),
                "this is a spec, and nobody has seen its plan")
            .next(
                "aloft plan --out FILE, read it, aloft apply FILE; or --auto-approve; or a Wave"
                    + " document that approves deltas"));
  }

  private Path planned(Workspace workspace, TargetRun run) throws IOException {
    progress.stage("planning");
    PlanResult result = run.plan(PlanCommand.latest(workspace), targets.addresses());
    result.selection().forEach(change -> output.note("selection: " + change));
    workspace.writeLock();
    if (!output.json()) {
      PlanView view = new PlanView(result.plan(), discretion());
      output.result(style -> view.text(style) + "\n", view::json);
    }
    return result.file();
  }

  private Discretion discretion() {
    return reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS;
  }

  /** A spec is a folder or YAML; everything else is taken for a plan, and told if it is none. */
  private boolean isPlanFile(Path given) {
    Path path = environment.folder().resolve(given);
    String name = String.valueOf(path.getFileName());
    return !Files.isDirectory(path) && !name.endsWith(".yaml") && !name.endsWith(".yml");
  }
}
