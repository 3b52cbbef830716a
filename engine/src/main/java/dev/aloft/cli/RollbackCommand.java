package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.plan.Plan;
import dev.aloft.report.Discretion;
import dev.aloft.report.PlanView;
import dev.aloft.run.Rollbacks;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft rollback --type TYPE [PATH]}: what would be taken back of what Aloft made. */
@Command(
    name = "rollback",
    description = {
      "Plan to take back what Aloft made of a type and nobody used since. Writes nothing on the"
          + " target: `aloft apply` of the plan does.",
      "Of accounts (--type user) those go that Aloft invited and that nobody used or gave anything."
    })
public final class RollbackCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final Rollbacks rollbacks;
  private final Progress progress;

  @Mixin SpecPlace spec = new SpecPlace();

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "What to take back: user.")
  String type = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the plan file.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--leave-barred",
      description = "Leave what must stay as it is. Left out: the plan cannot be applied then.")
  boolean leaveBarred;

  @Option(
      names = "--detailed-exitcode",
      description = "End with 2 if the plan changes something, with 0 if not.")
  boolean detailedExitCode;

  @Option(names = "--full", description = "Show every change, not only the first screen.")
  boolean full;

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Inject
  RollbackCommand(Output output, Environment environment, Rollbacks rollbacks, Progress progress) {
    this.output = output;
    this.environment = environment;
    this.rollbacks = rollbacks;
    this.progress = progress;
  }

  @Override
  public ExitCode run() throws IOException {
    Path path = environment.folder().resolve(spec.path);
    Path file =
        out.map(environment.folder()::resolve)
            .orElseGet(() -> rollbacks.latest(path, spec.words.options()));
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    progress.stage("looking at what was made");
    Plan plan =
        rollbacks.plan(path, spec.words.options(), new Rollbacks.Wish(type, leaveBarred), file);
    PlanView view = new PlanView(plan, reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
    output.result(full ? view::full : view::text, view::json);
    if (plan.applyable() && plan.changeCount() > 0) {
      output.note("plan written; next: aloft apply " + out.orElse(file));
    }
    return detailedExitCode && plan.changeCount() > 0 ? ExitCode.CHANGES : ExitCode.OK;
  }
}
