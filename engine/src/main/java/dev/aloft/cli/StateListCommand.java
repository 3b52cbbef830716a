package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Discretion;
import dev.aloft.report.StateView;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft state list}: what of configuration and people is known. */
@Command(name = "list", description = "List what is recorded of configuration and people.")
public final class StateListCommand implements AloftCommand {

  private final Output output;
  private final States states;
  private final StatePlace place;

  @Option(
      names = "--spec",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "The spec; left out: this folder.")
  Path spec = Path.of(".");

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Mixin SpecWords words = new SpecWords();

  @Inject
  StateListCommand(Output output, States states, StatePlace place) {
    this.output = output;
    this.states = states;
    this.place = place;
  }

  @Override
  public ExitCode run() {
    try (StateStore state = states.open(place.of(spec, words.options()))) {
      StateView view =
          new StateView(
              state.serial(),
              state.resources(),
              reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
      output.result(view::text, view::json);
    }
    return ExitCode.OK;
  }
}
