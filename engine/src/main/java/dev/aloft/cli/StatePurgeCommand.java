package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.PurgeView;
import dev.aloft.report.WorkbenchPage;
import dev.aloft.run.PeopleTraces;
import dev.aloft.run.PurgeResult;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft state purge --people}: names and addresses go when the migration is over. */
@Command(
    name = "purge",
    description = {
      "Remove what the project's folder holds of people: snapshots, plans, workbenches, and names"
          + " and addresses in the state. Ids, keys and digests stay.",
      "Nothing is written on the target. It may be run again at any time."
    })
public final class StatePurgeCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final SpecReader specs;
  private final States states;
  private final Confirmation confirmation;

  @Option(
      names = "--people",
      required = true,
      description = "Remove people's names and addresses; there is nothing else to purge.")
  boolean people;

  @Option(names = "--dry-run", description = "Show what would go, and remove nothing.")
  boolean dryRun;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Mixin SpecOption spec = new SpecOption();

  @Inject
  StatePurgeCommand(
      Output output,
      Environment environment,
      SpecReader specs,
      States states,
      Confirmation confirmation) {
    this.output = output;
    this.environment = environment;
    this.specs = specs;
    this.states = states;
    this.confirmation = confirmation;
  }

  @Override
  public ExitCode run() throws IOException {
    Path read = environment.folder().resolve(spec.path);
    Blueprint blueprint =
        specs
            .read(List.of(read), spec.options().withSecrets(SpecOptions.Secrets.NAMED_ONLY))
            .blueprint();
    PeopleTraces traces =
        new PeopleTraces(
            (Files.isDirectory(read) ? read : read.toAbsolutePath().resolveSibling("")).normalize(),
            blueprint,
            WorkbenchPage::isPage);
    Path file = blueprint.migration().state();
    if (!Files.exists(file)) {
      return purge(traces, Optional.empty());
    }
    try (StateStore state = dryRun ? states.open(file) : states.openLocked(file, "state purge")) {
      return purge(traces, Optional.of(state));
    }
  }

  private ExitCode purge(PeopleTraces traces, Optional<StateStore> state) throws IOException {
    PurgeResult found = traces.find(state);
    PurgeView view = new PurgeView(found, !dryRun);
    if (!dryRun) {
      if (!found.removed().isEmpty() && !yes && !confirmation.ask(view.question())) {
        throw new ProblemException(
            ExitCode.REFUSED,
            Diagnostic.of(
                    CliCode.NOT_CONFIRMED, Location.NONE, "nobody said yes, so nothing was removed")
                .next("look with --dry-run, say yes when it asks, or add --yes"));
      }
      traces.remove(state);
    }
    output.result(view::text, view::json);
    return ExitCode.OK;
  }
}
