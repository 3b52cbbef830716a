package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.http.ExchangeLog;
import dev.aloft.report.Discretion;
import dev.aloft.report.VerifyView;
import dev.aloft.run.TargetRun;
import dev.aloft.run.VerifyResult;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft verify [PATH]}: compares source and target by reads of its own. */
@Command(
    name = "verify",
    description = "Compare the source with the target, and account for every row.")
public final class VerifyCommand implements AloftCommand {

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

  @Option(names = "--reveal", description = "Show addresses and both values; for your own machine.")
  boolean reveal;

  @Mixin SpecWords words = new SpecWords();

  @Inject
  VerifyCommand(Output output, Environment environment, Workspaces workspaces, Progress progress) {
    this.output = output;
    this.environment = environment;
    this.workspaces = workspaces;
    this.progress = progress;
  }

  @Override
  public ExitCode run() {
    progress.stage("reading the spec and its source");
    try (Workspace workspace =
        workspaces.open(environment.folder().resolve(path), words.options())) {
      output.warnings(workspace.warnings());
      try (TargetRun run = workspace.run(ExchangeLog.NONE)) {
        progress.stage("verifying");
        VerifyResult result = run.verify();
        VerifyView view =
            new VerifyView(result, reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
        output.result(view::text, view::json);
        return result.clean() ? ExitCode.OK : ExitCode.DIFFERENCES;
      }
    }
  }
}
