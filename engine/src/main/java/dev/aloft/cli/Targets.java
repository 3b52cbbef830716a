package dev.aloft.cli;

import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that makes a plan partial. */
final class Targets {

  @Option(
      names = "--target",
      paramLabel = "ADDRESS",
      description = {
        "Plan only this and what it needs; may be repeated. A project brings its issues.",
        "For emergencies: the rest waits for a whole plan."
      })
  List<String> given = new ArrayList<>();

  /** As addresses; empty for everything. */
  List<Address> addresses() {
    return given.stream().map(StatePlace::address).distinct().toList();
  }
}
