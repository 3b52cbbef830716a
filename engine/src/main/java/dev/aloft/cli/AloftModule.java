package dev.aloft.cli;

import com.google.inject.AbstractModule;
import dev.aloft.report.Console;
import java.time.Clock;

/** The Guice root: what every command may ask for, and the rules for all wiring. */
final class AloftModule extends AbstractModule {

  private final Console console;
  private final Environment environment;
  private final GlobalOptions options;
  private final CommandTree commands;

  AloftModule(
      Console console, Environment environment, GlobalOptions options, CommandTree commands) {
    this.console = console;
    this.environment = environment;
    this.options = options;
    this.commands = commands;
  }

  @Override
  protected void configure() {
    // Wiring is written down, never guessed: a missing line fails at start and in the wiring test.
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().requireAtInjectOnConstructors();
    binder().disableCircularProxies();

    bind(CommandTree.class).toInstance(commands);
    bind(Console.class).toInstance(console);
    bind(Environment.class).toInstance(environment);
    bind(Clock.class).toInstance(environment.clock());
    bind(Output.class).toInstance(new Output(console, options, environment.variables()));
  }
}
