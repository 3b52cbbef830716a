package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.Console;
import java.nio.file.Path;
import java.time.Clock;

/** The program. Started by {@code bin/aloft}, which chooses the JVM and its flags. */
public final class Aloft {

  private Aloft() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    Console console = Console.ofProcess(System.getProperty("aloft.terminals", ""));
    Interruption interruption = new Interruption();
    Environment environment =
        new Environment(System.getenv(), Path.of(""), Clock.systemUTC(), interruption);
    NativeLibraries.useUnpacked(System.getProperty("aloft.home", ""));
    SystemSignals signals = new SystemSignals(interruption);
    signals.listen();
    ExitCode code = new Shell(console, environment, Commands.all()).run(words);
    signals.ended();
    System.exit(code.status());
  }
}
