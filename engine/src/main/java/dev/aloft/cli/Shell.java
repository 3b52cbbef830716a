package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Console;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command line: finds the command, runs it, and reports how it failed. */
public final class Shell {

  private final Console console;
  private final Environment environment;
  private final List<CommandEntry> commands;

  Shell(Console console, Environment environment, List<CommandEntry> commands) {
    this.console = console;
    this.environment = environment;
    this.commands = List.copyOf(commands);
  }

  /**
   * Runs the command that the words name. Never throws: each failure is printed and has its code.
   */
  public ExitCode run(String... words) {
    GlobalOptions options = GlobalOptions.of(List.of(words), environment.variables());
    Output output = new Output(console, options, environment.variables());
    try {
      return execute(options, List.of(words));
    } catch (Throwable failure) {
      return new Failures(output, console.err(), options.debug()).report(failure);
    } finally {
      console.flush();
    }
  }

  private ExitCode execute(GlobalOptions options, List<String> words) throws Exception {
    if (words.equals(List.of("--version"))) {
      return execute(options, List.of("version"));
    }
    CommandTree tree = new CommandTree(console, environment, options, commands);
    Optional<String> name = words.stream().filter(word -> !word.startsWith("-")).findFirst();
    CommandLine root;
    if (name.isEmpty()) {
      root = tree.whole();
    } else {
      root =
          tree.only(name.get()).orElseThrow(() -> Usage.unknownCommand(name.get(), tree.names()));
    }
    ParseResult parsed;
    try {
      parsed = root.parseArgs(words.toArray(String[]::new));
    } catch (ParameterException exception) {
      throw Usage.problem(exception);
    }
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    CommandLine last = parsed.commandSpec().commandLine();
    if (parsed.isUsageHelpRequested()) {
      last.usage(console.out());
      return ExitCode.OK;
    }
    if (last.getCommand() instanceof AloftCommand command) {
      return command.run();
    }
    // A group without its command: a script with an empty variable should not pass for done.
    last.usage(console.err());
    return ExitCode.INVALID_INPUT;
  }
}
