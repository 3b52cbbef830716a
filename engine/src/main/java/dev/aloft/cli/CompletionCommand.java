package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.JsonDocument;
import jakarta.inject.Inject;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aloft completion bash|zsh}: the script that lets a shell complete Aloft's words. */
@Command(
    name = "completion",
    description = {
      "Print the script that completes commands and options in a shell.",
      "bash, zsh:  source <(aloft completion)"
    })
public final class CompletionCommand implements AloftCommand {

  /** The shells that the script serves; zsh reads it through its own bash emulation. */
  enum ShellName {
    bash,
    zsh
  }

  private final Output output;
  private final CommandTree commands;

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      description = "bash or zsh; the script is the same.")
  ShellName shell = ShellName.bash;

  @Inject
  CompletionCommand(Output output, CommandTree commands) {
    this.output = output;
    this.commands = commands;
  }

  @Override
  public ExitCode run() {
    String script = AutoComplete.bash("aloft", commands.whole());
    output.result(_ -> script, () -> new JsonDocument("Completion", Map.of("script", script)));
    return ExitCode.OK;
  }
}
