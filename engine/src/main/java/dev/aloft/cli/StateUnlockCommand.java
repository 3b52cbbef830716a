package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.UnlockView;
import dev.aloft.state.LockOwner;
import dev.aloft.state.StateCode;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft state unlock}: takes the lock from a run that no longer runs. */
@Command(
    name = "unlock",
    description = "Remove the lock of a run that no longer runs. Two runs at once do harm.")
public final class StateUnlockCommand implements AloftCommand {

  private final Output output;
  private final States states;
  private final StatePlace place;

  @Parameters(
      paramLabel = "LOCK",
      arity = "0..1",
      description = "The lock's id, which whoever met the lock was told: you mean this one.")
  Optional<String> lock = Optional.empty();

  @Option(names = "--force", description = "Whichever lock it is, also if its owner seems to run.")
  boolean force;

  @Mixin SpecOption spec = new SpecOption();

  @Inject
  StateUnlockCommand(Output output, States states, StatePlace place) {
    this.output = output;
    this.states = states;
    this.place = place;
  }

  @Override
  public ExitCode run() {
    Path file = place.of(spec);
    Optional<LockOwner> owner = states.owner(file);
    owner.filter(one -> !mayGo(one)).ifPresent(one -> refuse(file, one));
    states.unlock(file);
    UnlockView view = new UnlockView(owner.map(LockOwner::describe));
    output.result(view::text, view::json);
    return ExitCode.OK;
  }

  private boolean mayGo(LockOwner owner) {
    return force || lock.map(owner.id()::equals).orElseGet(() -> owner.isDead(states.thisHost()));
  }

  private void refuse(Path file, LockOwner owner) {
    String why =
        lock.map(id -> "the lock " + id + " is not there; it is " + owner.id() + ", held by ")
            .orElse("its owner runs, or runs where nobody here can tell: ");
    throw new ProblemException(
        ExitCode.LOCKED,
        Diagnostic.of(StateCode.OWNER_ALIVE, Location.file(file.toString()), why + owner.describe())
            .next(
                "wait for it; or, if you are sure that it is gone: aloft state unlock "
                    + owner.id()));
  }
}
