package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.NearestName;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.Discretion;
import dev.aloft.report.StateView;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import dev.aloft.value.Address;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aloft state list [PREFIX]}: what is known. */
@Command(
    name = "list",
    description = {
      "List what is recorded of configuration and people, and how many items each lane has.",
      "With a PREFIX or --type of items, such as jira.issue[\"OPS-, the items themselves."
    })
public final class StateListCommand implements AloftCommand {

  private static final int MOST = 1000;

  private final Output output;
  private final States states;
  private final StatePlace place;

  @Parameters(
      paramLabel = "PREFIX",
      arity = "0..1",
      defaultValue = "",
      description = "How the addresses begin, such as jira.status or jira.issue[\"OPS-.")
  String prefix = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only things of this type, such as jira.status; may be repeated.")
  List<String> types = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      defaultValue = "" + MOST,
      description = "How many items to list at most.")
  int limit = MOST;

  @Mixin SpecOption spec = new SpecOption();

  @Option(names = "--reveal", description = "Show people's addresses; for your own machine.")
  boolean reveal;

  @Inject
  StateListCommand(Output output, States states, StatePlace place) {
    this.output = output;
    this.states = states;
    this.place = place;
  }

  @Override
  public ExitCode run() {
    types.forEach(this::checkType);
    try (StateStore state = states.open(place.of(spec))) {
      List<Recorded> all = state.resources();
      List<Recorded> shown = all.stream().filter(one -> matches(one.address())).toList();
      List<StateView.LaneCount> lanes = new ArrayList<>();
      List<RecordedItem> items = new ArrayList<>();
      long found = 0;
      for (Recorded container : all) {
        Optional<LaneSchema> lane =
            place.laneOf(container.address()).filter(_ -> container.hold() == Recorded.Hold.OURS);
        if (lane.isEmpty()) {
          continue;
        }
        String name = container.address().key();
        if (wantsItems(lane.get())) {
          found += items(state, name, items);
        } else if (prefix.isEmpty() && types.isEmpty()) {
          lanes.add(new StateView.LaneCount(name, lane.get().itemType(), state.itemCount(name)));
        }
      }
      StateView view =
          new StateView(
              state.serial(),
              shown,
              lanes,
              items,
              found,
              reveal ? Discretion.REVEAL : Discretion.PSEUDONYMS);
      output.result(view::text, view::json);
    }
    return ExitCode.OK;
  }

  private boolean wantsItems(LaneSchema lane) {
    return types.contains(lane.itemType())
        || (types.isEmpty() && prefix.startsWith(lane.itemType()));
  }

  /** Adds the items of a lane that match, as far as there is room; returns how many match. */
  private long items(StateStore state, String lane, List<RecordedItem> items) {
    long found = 0;
    try (ItemCursor cursor = state.items(lane)) {
      while (cursor.hasNext()) {
        RecordedItem item = cursor.next();
        if (matches(item.address())) {
          found++;
          if (items.size() < limit) {
            items.add(item);
          }
        }
      }
    }
    return found;
  }

  private boolean matches(Address address) {
    return address.toString().startsWith(prefix)
        && (types.isEmpty() || types.contains(address.type()));
  }

  private void checkType(String type) {
    if (place.types().contains(type)) {
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(
                CliCode.BAD_ARGUMENT, Location.NONE, "there is no resource type `" + type + "`")
            .next("docs/reference/resource-types.md lists them");
    throw new ProblemException(
        ExitCode.INVALID_INPUT,
        NearestName.of(type, place.types()).map(diagnostic::expected).orElse(diagnostic));
  }
}
