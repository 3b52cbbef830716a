package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Discretion;
import dev.aloft.report.RehearsalView;
import dev.aloft.run.RehearsalResult;
import dev.aloft.run.Rehearsals;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft rehearse SPEC|BACKUP}: the whole road on a fresh local site. */
@Command(
    name = "rehearse",
    description = {
      "Go the whole road on a fresh local site: plan, apply, plan again, plan without state,"
          + " verify, account for every row.",
      "Needs no question and no network. Ends with 0 only if all of it is clean."
    })
public final class RehearseCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final Rehearsals rehearsals;
  private final Progress progress;

  @Parameters(
      paramLabel = "SPEC|BACKUP",
      arity = "1",
      description = "A spec's folder or file, or a backup: zip, folder or entities.xml.")
  Path given = Path.of(".");

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep spec, state and plans in this folder.")
  Optional<Path> keep = Optional.empty();

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Mixin SpecWords words = new SpecWords();

  @Inject
  RehearseCommand(
      Output output, Environment environment, Rehearsals rehearsals, Progress progress) {
    this.output = output;
    this.environment = environment;
    this.rehearsals = rehearsals;
    this.progress = progress;
  }

  @Override
  public ExitCode run() throws IOException {
    try (WorkFolder folder = WorkFolder.open(keep.map(environment.folder()::resolve))) {
      RehearsalResult result =
          rehearsals.rehearse(
              environment.folder().resolve(given), words.variables, folder.path(), progress);
      output.warnings(result.warnings());
      RehearsalView view =
          new RehearsalView(result, reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
      output.result(view::text, view::json);
      return ending(result);
    }
  }

  static ExitCode ending(RehearsalResult result) {
    if (result.road().isEmpty()) {
      return ExitCode.REFUSED;
    }
    RehearsalResult.Road road = result.road().get();
    if (!road.apply().outcome().complete()) {
      return ExitCode.PARTLY_APPLIED;
    }
    return road.clean() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }
}
