package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.plan.Detail;
import dev.aloft.report.Discretion;
import dev.aloft.report.PlanView;
import dev.aloft.run.PlanResult;
import dev.aloft.run.Refresh;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft plan [PATH]}: what an apply would do. Reads the target and writes nothing there. */
@Command(
    name = "plan",
    description = "Show what an apply would change on the target. Writes nothing there.")
public final class PlanCommand implements AloftCommand {

  /** Where the latest plan stands, in the folder of the state. */
  static final String LATEST = "last.plan";

  private final Output output;
  private final Environment environment;
  private final Meeting meeting;

  @Mixin SpecPlace spec = new SpecPlace();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the plan file.")
  Optional<Path> out = Optional.empty();

  @Mixin Targets targets = new Targets();

  @Option(
      names = "--detailed-exitcode",
      description = "End with 2 if the plan changes something, with 0 if not.")
  boolean detailedExitCode;

  @Option(
      names = "--refresh",
      paramLabel = "changed|full",
      description =
          "How closely to look at the target: changed looks at what moved there or in the source,"
              + " full at everything. Left out: full once a week, else changed.")
  Optional<Refresh> refresh = Optional.empty();

  @Option(names = "--full", description = "Show every change, not only the first screen.")
  boolean full;

  @Option(
      names = "--reveal",
      description =
          "Show people's addresses, and the values in which source and target differ; the plan file"
              + " then holds them too. For your own machine.")
  boolean reveal;

  @Inject
  PlanCommand(Output output, Environment environment, Meeting meeting) {
    this.output = output;
    this.environment = environment;
    this.meeting = meeting;
  }

  @Override
  public ExitCode run() throws IOException {
    return meeting.meet(spec, "planning", this::plan);
  }

  private ExitCode plan(Workspace workspace, TargetRun run) throws IOException {
    PlanResult result =
        run.plan(
            file(workspace), refresh, targets.addresses(), reveal ? Detail.VALUES : Detail.KEYS);
    result.selection().forEach(change -> output.note("selection: " + change));
    workspace.writeLock();
    PlanView view = new PlanView(result.plan(), reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
    output.result(full ? view::full : view::text, view::json);
    out.ifPresent(named -> output.note("plan written; next: aloft apply " + named));
    return detailedExitCode && result.plan().changeCount() > 0 ? ExitCode.CHANGES : ExitCode.OK;
  }

  private Path file(Workspace workspace) throws IOException {
    if (out.isPresent()) {
      return environment.folder().resolve(out.get());
    }
    return latest(workspace);
  }

  static Path latest(Workspace workspace) throws IOException {
    Path plan = workspace.blueprint().migration().state().toAbsolutePath().resolveSibling(LATEST);
    Files.createDirectories(plan.resolveSibling("."));
    return plan;
  }
}
