package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.UnlockView;
import dev.aloft.state.LockOwner;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aloft state unlock}: takes the lock from a run that no longer runs. */
@Command(
    name = "unlock",
    description = "Remove the lock of a run that no longer runs. Two runs at once do harm.")
public final class StateUnlockCommand implements AloftCommand {

  private final Output output;
  private final States states;
  private final StatePlace place;

  @Option(
      names = "--spec",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "The spec; left out: this folder.")
  Path spec = Path.of(".");

  @Mixin SpecWords words = new SpecWords();

  @Inject
  StateUnlockCommand(Output output, States states, StatePlace place) {
    this.output = output;
    this.states = states;
    this.place = place;
  }

  @Override
  public ExitCode run() {
    Path file = place.of(spec, words.options());
    Optional<LockOwner> owner = states.owner(file);
    states.unlock(file);
    UnlockView view =
        new UnlockView(
            owner.map(one ->
                "`%s`, process %d on %s, since %s"
                    .formatted(one.command(), one.pid(), one.host(), one.since())));
    output.result(view::text, view::json);
    return ExitCode.OK;
  }
}
