package dev.aloft.cli;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import dev.aloft.report.Console;
import dev.aloft.run.RehearsalListener;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.Rehearsals;
import dev.aloft.run.Workspaces;
import dev.aloft.sandbox.web.ExchangeListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Rehearsals as the program runs them, without starting it. */
final class InProcess {

  static final RehearsalListener SILENT =
      new RehearsalListener() {
        @Override
        public void stage(String words) {}
      };

  private InProcess() {}

  /** With somebody who hears every exchange. */
  static Rehearsals rehearsals(ExchangeListener listener) {
    return rehearsals(new SandboxSites(Clock.systemUTC(), listener));
  }

  static Rehearsals rehearsals() {
    return rehearsals(ExchangeListener.none());
  }

  static Rehearsals rehearsals(RehearsalSites sites) {
    return get(Rehearsals.class, sites);
  }

  /** Specs as commands open them. */
  static Workspaces workspaces() {
    return get(Workspaces.class, new SandboxSites(Clock.systemUTC(), ExchangeListener.none()));
  }

  private static <T> T get(Class<T> wanted, RehearsalSites sites) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, false, false);
    Environment environment = new Environment(Map.of(), Path.of(""), Clock.systemUTC());
    GlobalOptions options = GlobalOptions.of(List.of(), Map.of());
    CommandTree commands = new CommandTree(console, environment, options, Commands.all());
    return Guice.createInjector(
            new AloftModule(console, environment, options, commands),
            Modules.override(new RunModule())
                .with(binder -> binder.bind(RehearsalSites.class).toInstance(sites)))
        .getInstance(wanted);
  }
}
