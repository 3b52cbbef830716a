package dev.aloft.cli;

import dev.aloft.report.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The run that an AOT cache is recorded from: common commands one after another in one JVM, with
 * nothing printed. Started by {@code bin/aloft} only.
 */
public final class Training {

  private Training() {}

  /**
   * Runs the commands of a file: one a line, split at blanks, {@code $HOME} standing for the
   * distribution. How they end does not matter: failing on purpose trains the way failures print.
   */
  public static void main(String[] files) throws IOException {
    String home = System.getProperty("aloft.home", "");
    NativeLibraries.useUnpacked(home);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
    Console console = new Console(nowhere, nowhere, false, false);
    Environment environment = new Environment(Map.of(), Path.of(""), Clock.systemUTC());
    for (String line : Files.readAllLines(Path.of(files[0]))) {
      if (!line.isBlank()) {
        String[] words = line.strip().replace("$HOME", home).split(" +");
        new Shell(console, environment, Commands.all()).run(words);
      }
    }
  }
}
