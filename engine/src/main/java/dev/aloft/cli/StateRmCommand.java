package dev.aloft.cli;

import dev.aloft.apply.Regaining;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.Discretion;
import dev.aloft.report.ForgottenView;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateCode;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import dev.aloft.value.Address;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft state rm ADDRESS}: forgets without touching the target. */
@Command(
    name = "rm",
    description = {
      "Forget resources. Nothing is written on the target, where they stay.",
      "The next plan looks for them there as if Aloft had never seen them."
    })
public final class StateRmCommand implements AloftCommand {

  private static final int BATCH = 1000;

  private final Output output;
  private final States states;
  private final StatePlace place;
  private final Confirmation confirmation;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "1..*",
      description = "Such as jira.status[\"Open\"]; quote it for the shell.")
  List<String> addresses = new ArrayList<>();

  @Option(names = "--with-items", description = "Of a project: forget all its issues, too.")
  boolean withItems;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Mixin SpecOption spec = new SpecOption();

  @Inject
  StateRmCommand(Output output, States states, StatePlace place, Confirmation confirmation) {
    this.output = output;
    this.states = states;
    this.place = place;
    this.confirmation = confirmation;
  }

  @Override
  public ExitCode run() {
    List<Address> wanted = addresses.stream().map(StatePlace::address).distinct().toList();
    wanted.forEach(this::checkNoItem);
    try (StateStore state = states.openLocked(place.of(spec), "state rm")) {
      List<ForgottenView.Entry> entries = new ArrayList<>();
      for (Address address : wanted) {
        Recorded known =
            state.resource(address).orElseThrow(() -> StatePlace.unknown(address, state));
        entries.add(new ForgottenView.Entry(address, known.hold(), items(known, state)));
      }
      confirm(entries);
      entries.forEach(entry -> forget(entry, state));
      ForgottenView view = new ForgottenView(entries, discretion());
      output.result(view::text, view::json);
    }
    return ExitCode.OK;
  }

  private Discretion discretion() {
    return reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS;
  }

  private long items(Recorded known, StateStore state) {
    boolean lane = withItems && place.laneOf(known.address()).isPresent();
    return lane ? state.itemCount(known.address().key()) : 0;
  }

  private void confirm(List<ForgottenView.Entry> entries) {
    if (yes || confirmation.ask(ForgottenView.question(entries, discretion()))) {
      return;
    }
    throw new ProblemException(
        ExitCode.REFUSED,
        Diagnostic.of(
                CliCode.NOT_CONFIRMED, Location.NONE, "nobody said yes, so nothing was forgotten")
            .next("say yes when it asks, or add --yes where nobody can"));
  }

  private static void forget(ForgottenView.Entry entry, StateStore state) {
    String lane = entry.address().key();
    while (entry.items() > 0) {
      List<Address> some = new ArrayList<>();
      try (ItemCursor cursor = state.items(lane)) {
        while (cursor.hasNext() && some.size() < BATCH) {
          RecordedItem item = cursor.next();
          some.add(item.address());
        }
      }
      if (some.isEmpty()) {
        break;
      }
      some.forEach(state::forgetItem);
    }
    if (entry.hold() == Recorded.Hold.SUBSTITUTED) {
      new Regaining(state).begin(entry.address());
    }
    state.forget(entry.address());
  }

  /** With the rest of the lane in state, a plan does not look for one that is missing there. */
  private void checkNoItem(Address address) {
    if (place.isItemType(address.type())) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  StateCode.NOT_ALONE,
                  Location.address(address.toString()),
                  "an item cannot be forgotten alone: the next apply would make it a second time")
              .next(
                  "delete it on the target, or forget its project with --with-items, so that the"
                      + " next plan finds every item by its stamp"));
    }
  }
}
