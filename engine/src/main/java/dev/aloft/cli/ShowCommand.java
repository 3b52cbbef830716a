package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.PlanFile;
import dev.aloft.report.Discretion;
import dev.aloft.report.PlanView;
import dev.aloft.run.RunCode;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft show [PLAN]}: a plan file, for a person, a program or a pull request. */
@Command(name = "show", description = "Show a plan file.")
public final class ShowCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;

  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      description = "The plan file; left out: the latest plan of the spec in this folder.")
  Optional<Path> plan = Optional.empty();

  @Option(names = "--markdown", description = "Print Markdown, at most 60 000 characters.")
  boolean markdown;

  @Option(names = "--full", description = "Show every change, not only the first screen.")
  boolean full;

  @Option(
      names = "--reveal",
      description =
          "Show people's addresses, and the values that plan --reveal wrote down. For your own"
              + " machine.")
  boolean reveal;

  @Inject
  ShowCommand(Output output, Environment environment) {
    this.output = output;
    this.environment = environment;
  }

  @Override
  public ExitCode run() {
    try (PlanFile file = PlanFile.open(file(), environment.planKeys(environment.folder()))) {
      PlanView view = new PlanView(file.plan(), reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
      output.result(
          style -> markdown ? view.markdown() : full ? view.full(style) : view.text(style),
          view::json);
      return ExitCode.OK;
    }
  }

  private Path file() {
    if (plan.isPresent()) {
      return environment.folder().resolve(plan.get());
    }
    Path latest = environment.folder().resolve(".aloft").resolve(PlanCommand.LATEST);
    if (!Files.exists(latest)) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  RunCode.NO_PLAN, Location.file(latest.toString()), "no plan was made here yet")
              .next("aloft plan"));
    }
    return latest;
  }
}
