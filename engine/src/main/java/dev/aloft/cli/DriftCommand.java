package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Discretion;
import dev.aloft.report.DriftView;
import dev.aloft.run.DriftResult;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft drift [PATH]}: what somebody changed on the target since Aloft wrote it. */
@Command(
    name = "drift",
    description = "Tell what was changed on the target since the last apply. Writes nothing there.")
public final class DriftCommand implements AloftCommand {

  private final Output output;
  private final Meeting meeting;

  @Mixin SpecPlace spec = new SpecPlace();

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Inject
  DriftCommand(Output output, Meeting meeting) {
    this.output = output;
    this.meeting = meeting;
  }

  @Override
  public ExitCode run() throws IOException {
    return meeting.meetWritten(
        spec,
        "looking at the target",
        (workspace, run) -> {
          Path scratch = PlanCommand.latest(workspace).resolveSibling("drift.plan");
          DriftResult result = run.drift(scratch);
          DriftView view =
              new DriftView(result, reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
          output.result(view::text, view::json);
          return result.none() ? ExitCode.OK : ExitCode.DIFFERENCES;
        });
  }
}
