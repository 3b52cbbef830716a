package dev.aloft.cli;

import picocli.CommandLine.Command;

/** {@code aloft users …}: who becomes which account. */
@Command(
    name = "users",
    description = "Decide who becomes which account.",
    subcommands = {UsersWorkbenchCommand.class, UsersReclaimCommand.class})
final class UsersCommand {}
