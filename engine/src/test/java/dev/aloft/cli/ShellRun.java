package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** One command line run in this process: what it printed and how it ended. */
record ShellRun(ExitCode exitCode, String out, String err) {

  static final Environment ENVIRONMENT =
      new Environment(
          Map.of(),
          Path.of(""),
          Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

  /** Runs Aloft's own commands. */
  static ShellRun of(String... words) {
    return of(Commands.all(), ENVIRONMENT, words);
  }

  static ShellRun of(List<CommandEntry> commands, Environment environment, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(err), false, false);
    ExitCode exitCode = new Shell(console, environment, commands).run(words);
    return new ShellRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
