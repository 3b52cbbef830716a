package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Discretion;
import dev.aloft.report.VerifyView;
import dev.aloft.run.VerifyResult;
import jakarta.inject.Inject;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft verify [PATH]}: compares source and target by reads of its own. */
@Command(
    name = "verify",
    description = "Compare the source with the target, and account for every row.")
public final class VerifyCommand implements AloftCommand {

  private final Output output;
  private final Meeting meeting;

  @Mixin SpecPlace spec = new SpecPlace();

  @Option(names = "--reveal", description = "Show addresses and both values; for your own machine.")
  boolean reveal;

  @Inject
  VerifyCommand(Output output, Meeting meeting) {
    this.output = output;
    this.meeting = meeting;
  }

  @Override
  public ExitCode run() throws IOException {
    return meeting.meetWritten(
        spec,
        "verifying",
        (workspace, run) -> {
          VerifyResult result = run.verify();
          VerifyView view =
              new VerifyView(result, reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
          output.result(view::text, view::json);
          return result.clean() ? ExitCode.OK : ExitCode.DIFFERENCES;
        });
  }
}
