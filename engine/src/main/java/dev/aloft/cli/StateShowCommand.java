package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Discretion;
import dev.aloft.report.StateEntryView;
import dev.aloft.resource.Recorded;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import dev.aloft.value.Address;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft state show ADDRESS}: one resource or item. */
@Command(
    name = "show",
    description = "Show one recorded resource or issue: its id on the target, digests, parts.")
public final class StateShowCommand implements AloftCommand {

  private final Output output;
  private final States states;
  private final StatePlace place;

  @Parameters(
      paramLabel = "ADDRESS",
      description =
          "Such as jira.status[\"Open\"] or jira.issue[\"OPS-1\"]; quote it for the shell.")
  String address = "";

  @Mixin SpecOption spec = new SpecOption();

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Inject
  StateShowCommand(Output output, States states, StatePlace place) {
    this.output = output;
    this.states = states;
    this.place = place;
  }

  @Override
  public ExitCode run() {
    Address wanted = StatePlace.address(address);
    try (StateStore state = states.open(place.of(spec))) {
      StateEntryView view = view(wanted, state);
      output.result(view::text, view::json);
    }
    return ExitCode.OK;
  }

  private StateEntryView view(Address wanted, StateStore state) {
    Discretion discretion = reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS;
    Optional<Recorded> resource = state.resource(wanted);
    return resource
        .map(known -> StateEntryView.of(known, discretion))
        .or(() -> state.item(wanted).map(item -> StateEntryView.of(item, discretion)))
        .orElseThrow(() -> StatePlace.unknown(wanted, state));
  }
}
