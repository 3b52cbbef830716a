package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.Discretion;
import dev.aloft.report.StateView;
import dev.aloft.resource.Recorded;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import dev.aloft.value.Address;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft state show ADDRESS}: one resource. */
@Command(name = "show", description = "Show one recorded resource.")
public final class StateShowCommand implements AloftCommand {

  private final Output output;
  private final States states;
  private final StatePlace place;

  @Parameters(
      paramLabel = "ADDRESS",
      description = "Such as jira.status[\"Open\"]; quote it for the shell.")
  String address = "";

  @Option(
      names = "--spec",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "The spec; left out: this folder.")
  Path spec = Path.of(".");

  @Mixin SpecWords words = new SpecWords();

  @Inject
  StateShowCommand(Output output, States states, StatePlace place) {
    this.output = output;
    this.states = states;
    this.place = place;
  }

  @Override
  public ExitCode run() {
    try (StateStore state = states.open(place.of(spec, words.options()))) {
      Recorded recorded =
          parsed().stream()
              .flatMap(one -> state.resource(one).stream())
              .findFirst()
              .orElseThrow(() ->
                  new ProblemException(
                      ExitCode.INVALID_INPUT,
                      Diagnostic.of(
                              CliCode.BAD_ARGUMENT,
                              Location.NONE,
                              "the state knows nothing under this address")
                          .next("aloft state list")));
      StateView view = new StateView(state.serial(), List.of(recorded), Discretion.REVEAL);
      output.result(view::text, view::json);
    }
    return ExitCode.OK;
  }

  private List<Address> parsed() {
    try {
      return List.of(Address.parse(address));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
