package dev.aloft.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.aloft.report.Console;
import dev.aloft.report.Style;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The commands as picocli parses them, each created by Guice when it is first needed. */
public final class CommandTree {

  private final Console console;
  private final Environment environment;
  private final GlobalOptions options;
  private final List<CommandEntry> commands;

  CommandTree(
      Console console,
      Environment environment,
      GlobalOptions options,
      List<CommandEntry> commands) {
    this.console = console;
    this.environment = environment;
    this.options = options;
    this.commands = List.copyOf(commands);
  }

  /** The names of all commands, in the order of help. */
  List<String> names() {
    return commands.stream().map(CommandEntry::name).toList();
  }

  /** The whole command line, for help and completion. */
  CommandLine whole() {
    return commandLine(commands);
  }

  /** The command line with one command only, which is much faster to build; empty if unknown. */
  Optional<CommandLine> only(String name) {
    return commands.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .map(entry -> commandLine(List.of(entry)));
  }

  private CommandLine commandLine(List<CommandEntry> entries) {
    CommandLine root = new CommandLine(new RootCommand());
    for (CommandEntry entry : entries) {
      root.addSubcommand(entry.name(), new CommandLine(entry.type(), new Wiring(entry)));
    }
    Style style = Style.of(console.outIsTerminal(), options.noColor(), environment.variables());
    root.setCaseInsensitiveEnumValuesAllowed(true);
    return root.setColorScheme(
        switch (style) {
          case PLAIN -> Help.defaultColorScheme(Help.Ansi.OFF);
          case ANSI -> Help.defaultColorScheme(Help.Ansi.ON);
        });
  }

  /** The wiring of one command. */
  Injector injector(CommandEntry entry) {
    // Not PRODUCTION: building every singleton at once is what makes a start slow.
    return Guice.createInjector(
        Stage.DEVELOPMENT,
        new AloftModule(console, environment, options, this),
        entry.module().get(),
        binder -> {
          if (AloftCommand.class.isAssignableFrom(entry.type())) {
            binder.bind(entry.type());
          }
        });
  }

  /** Creates a command, and its sub-commands if it is a group, from one injector. */
  private final class Wiring implements CommandLine.IFactory {

    private final CommandEntry entry;
    private Optional<Injector> injector = Optional.empty();

    Wiring(CommandEntry entry) {
      this.entry = entry;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (!AloftCommand.class.isAssignableFrom(type)) {
        return CommandLine.defaultFactory().create(type);
      }
      if (injector.isEmpty()) {
        injector = Optional.of(injector(entry));
      }
      return injector.get().getInstance(type);
    }
  }
}
