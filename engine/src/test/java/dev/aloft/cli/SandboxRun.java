package dev.aloft.cli;

import com.google.inject.AbstractModule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** One run of {@code aloft sandbox} in a folder, whose tokens are all {@link #TOKEN}. */
final class SandboxRun {

  static final String TOKEN = "made-up";

  private SandboxRun() {}

  /** The cloud site that a command serves first. */
  static SandboxServer cloud(Served served) {
    return (SandboxServer) ((SandboxGroup) served).sites().getFirst();
  }

  /** Runs a command; a server that it starts stays until {@code meanwhile} ends. */
  static ShellRun of(Path folder, Waiting meanwhile, String... words) {
    AbstractModule module =
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(SandboxGenerateCommand.class);
            bind(SandboxSaveCommand.class);
            bind(SandboxDiffCommand.class);
            bind(Waiting.class).toInstance(meanwhile);
            bind(Tokens.class).toInstance(() -> TOKEN);
          }
        };
    return ShellRun.of(
        List.of(new CommandEntry("sandbox", SandboxCommand.class, () -> module)),
        new Environment(Map.of(), folder, Clock.systemUTC()),
        words);
  }
}
