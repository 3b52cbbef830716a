package dev.aloft.cli;

import picocli.CommandLine.Command;

/** {@code aloft sandbox …}: things to try Aloft with, none of them real. */
@Command(
    name = "sandbox",
    description = "Make things to try Aloft with: a backup of any size.",
    subcommands = {SandboxGenerateCommand.class})
final class SandboxCommand {}
