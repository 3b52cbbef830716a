package dev.aloft.cli;

import picocli.CommandLine.Command;

/** {@code aloft state …}: a look at what Aloft recorded. */
@Command(
    name = "state",
    description = "Look at the recorded state, or free its lock.",
    subcommands = {StateListCommand.class, StateShowCommand.class, StateUnlockCommand.class})
final class StateCommand {}
