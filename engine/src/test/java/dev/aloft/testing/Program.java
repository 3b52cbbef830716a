package dev.aloft.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The command line as a process, for {@code *E2eTest} classes: they run after the program was
 * packaged.
 */
public final class Program {

  private static final int MINUTES = 5;

  private final Path launcher;
  private final Path folder;
  private final Map<String, String> variables;

  /** What the shell is told before it becomes the program; nothing if there is no shell. */
  private final String limits;

  /** The launcher given, without cache training unless a test asks for it. */
  public Program(Path launcher) {
    this(launcher, Path.of(""), Map.of("ALOFT_AOT", "off"), "");
  }

  private Program(Path launcher, Path folder, Map<String, String> variables, String limits) {
    this.launcher = launcher;
    this.folder = folder;
    this.variables = variables;
    this.limits = limits;
  }

  /**
   * The program that this build packaged, with its caches. Runs of tests end before the optimizing
   * compiler would pay: it took almost half of their processor time. So they do before a heap of
   * gigabytes would.
   */
  public static Program packaged() {
    Path home = Path.of(System.getProperty("aloft.dist"));
    return new Program(
        home.resolve("bin/aloft"),
        Path.of(""),
        Map.of("ALOFT_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:MaxNewSize=128m"),
        "");
  }

  /** The same in another working folder. */
  public Program in(Path other) {
    return new Program(launcher, other, variables, limits);
  }

  /** The same with more environment variables. */
  public Program with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(more);
    return new Program(launcher, folder, Map.copyOf(all), limits);
  }

  /** The same on a disk that is full as soon as a file has so many blocks of 512 bytes. */
  public Program withFilesUpTo(long blocks) {
    return new Program(launcher, folder, variables, "ulimit -f " + blocks + "; ");
  }

  /** Starts it; what it prints is dropped. */
  public Process start(String... words) throws IOException {
    return builder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Starts a server; the caller reads what it prints. */
  public Process serve(String... words) throws IOException {
    return builder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Runs it to its end, with nothing on standard input. */
  public Run run(String... words) throws IOException, InterruptedException {
    return run(started -> {}, words);
  }

  /** The same, and shows the process when it has started. */
  public Run run(Consumer<Process> shown, String... words)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("aloft", ".out");
    Path err = Files.createTempFile("aloft", ".err");
    try {
      Process process =
          builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      shown.accept(process);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("did not end within " + MINUTES + " minutes: " + launcher);
      }
      return new Run(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>();
    if (!limits.isEmpty()) {
      command.addAll(List.of("sh", "-c", limits + "exec \"$0\" \"$@\""));
    }
    command.add(launcher.toAbsolutePath().toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toAbsolutePath().toFile());
    builder.environment().putAll(variables);
    return builder;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /**
   * How a run ended.
   *
   * @param exitCode the process's
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  public record Run(int exitCode, String out, String err) {}
}
