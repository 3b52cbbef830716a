package dev.aloft.cli;

import com.google.inject.util.Modules;
import dev.aloft.report.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The run that an AOT cache is recorded from: common commands one after another in one JVM, with
 * nothing printed. A server that they start is asked for little and stops. Started by {@code
 * bin/aloft} only.
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
        new Shell(console, environment, commands()).run(words);
      }
    }
  }

  private static List<CommandEntry> commands() {
    return Commands.all().stream()
        .map(entry -> entry.type() == SandboxCommand.class ? briefly(entry) : entry)
        .toList();
  }

  private static CommandEntry briefly(CommandEntry server) {
    return new CommandEntry(
        server.name(),
        server.type(),
        () ->
            Modules.override(server.module().get())
                .with(binder -> binder.bind(Waiting.class).toInstance(Training::ask)));
  }

  private static void ask(Served server) throws IOException {
    for (String path : List.of("/", "/rest/api/2/serverInfo")) {
      HttpURLConnection asked =
          (HttpURLConnection) server.address().resolve(path).toURL().openConnection();
      asked.getResponseCode();
      asked.disconnect();
    }
  }
}
