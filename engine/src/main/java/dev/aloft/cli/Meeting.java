package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.http.ExchangeLog;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import dev.aloft.spec.SpecOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

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
   * Meets the target with the source as it is now, and lets go of both when the work is done.
   *
   * @param stage what the work is called while it lasts
   */
  ExitCode meet(SpecPlace spec, String stage, Work work) throws IOException {
    return meet(Workspaces::open, spec, stage, work);
  }

  /** As {@link #meet}, with the source as it was when it was last written to the target. */
  ExitCode meetWritten(SpecPlace spec, String stage, Work work) throws IOException {
    return meet(Workspaces::openWritten, spec, stage, work);
  }

  /** How a spec is opened. */
  private interface Reading {
    Workspace open(Workspaces workspaces, Path spec, SpecOptions options);
  }

  private ExitCode meet(Reading reading, SpecPlace spec, String stage, Work work)
      throws IOException {
    progress.stage("reading the spec and its source");
    Path path = environment.folder().resolve(spec.path);
    try (Workspace workspace = reading.open(workspaces, path, spec.words.options())) {
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
