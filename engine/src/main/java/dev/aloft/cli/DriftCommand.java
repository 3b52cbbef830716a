package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.http.ExchangeLog;
import dev.aloft.report.Discretion;
import dev.aloft.report.DriftView;
import dev.aloft.run.DriftResult;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft drift [PATH]}: what somebody changed on the target since Aloft wrote it. */
@Command(
    name = "drift",
    description = "Tell what was changed on the target since the last apply. Writes nothing there.")
public final class DriftCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final Workspaces workspaces;
  private final Progress progress;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      defaultValue = ".",
      description = "The spec's folder or file; left out: this folder.")
  Path path = Path.of(".");

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Mixin SpecWords words = new SpecWords();

  @Inject
  DriftCommand(Output output, Environment environment, Workspaces workspaces, Progress progress) {
    this.output = output;
    this.environment = environment;
    this.workspaces = workspaces;
    this.progress = progress;
  }

  @Override
  public ExitCode run() throws IOException {
    progress.stage("reading the spec and its source");
    try (Workspace workspace =
        workspaces.open(environment.folder().resolve(path), words.options())) {
      output.warnings(workspace.warnings());
      try (TargetRun run = workspace.run(ExchangeLog.NONE)) {
        progress.stage("looking at the target");
        DriftResult result = run.drift(PlanCommand.latest(workspace).resolveSibling("drift.plan"));
        DriftView view = new DriftView(result, reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
        output.result(view::text, view::json);
        return result.none() ? ExitCode.OK : ExitCode.DIFFERENCES;
      }
    }
  }
}
