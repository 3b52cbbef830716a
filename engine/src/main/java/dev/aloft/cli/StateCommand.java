package dev.aloft.cli;

import picocli.CommandLine.Command;

/** {@code aloft state …}: what Aloft recorded. */
@Command(
    name = "state",
    description = "Look at the recorded state, forget something or people, or free its lock.",
    subcommands = {
      StateListCommand.class,
      StateShowCommand.class,
      StateRmCommand.class,
      StatePurgeCommand.class,
      StateUnlockCommand.class
    })
final class StateCommand {}
