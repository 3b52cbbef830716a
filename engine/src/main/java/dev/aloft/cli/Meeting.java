package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.http.ExchangeLog;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import jakarta.inject.Inject;
import java.io.IOException;

/** How a command begins that looks at the target: it reads the spec and its source, then meets. */
final class Meeting {

  private final Output output;
  private final Environment environment;
  private final Workspaces workspaces;
  private final Progress progress;

  @Inject
  Meeting(Output output, Environment environment, Workspaces workspaces, Progress progress) {
    this.output = output;
    this.environment = environment;
    this.workspaces = workspaces;
    this.progress = progress;
  }

  /**
   * Meets the target, and lets go of it and of the source when the work is done.
   *
   * @param stage what the work is called while it lasts
   */
  ExitCode meet(SpecPlace spec, String stage, Work work) throws IOException {
    progress.stage("reading the spec and its source");
    try (Workspace workspace =
        workspaces.open(environment.folder().resolve(spec.path), spec.words.options())) {
      output.warnings(workspace.warnings());
      try (TargetRun run = workspace.run(ExchangeLog.NONE)) {
        progress.stage(stage);
        return work.on(workspace, run);
      }
    }
  }

  /** What a command does there. */
  @FunctionalInterface
  interface Work {
    ExitCode on(Workspace workspace, TargetRun run) throws IOException;
  }
}
