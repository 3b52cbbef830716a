package dev.aloft.cli;

import dev.aloft.report.Console;
import java.nio.file.Path;
import java.time.Clock;

/** The program. Started by {@code bin/aloft}, which chooses the JVM and its flags. */
public final class Aloft {

  private Aloft() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    Console console = Console.ofProcess(System.getProperty("aloft.terminals", ""));
    Environment environment = new Environment(System.getenv(), Path.of(""), Clock.systemUTC());
    NativeLibraries.useUnpacked(System.getProperty("aloft.home", ""));
    System.exit(new Shell(console, environment, Commands.all()).run(words).status());
  }
}
