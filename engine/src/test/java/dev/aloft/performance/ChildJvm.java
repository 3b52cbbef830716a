package dev.aloft.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM with the same classes and a heap of its own. */
public final class ChildJvm {

  /** Milliseconds between looks at what a child took. */
  private static final int LOOK = 20;

  private ChildJvm() {}

  /**
   * What a run took.
   *
   * @param seconds wall clock, the JVM's own start included
   * @param cpu what all its threads took together, in seconds; of a machine that does other things
   *     as well it tells more than the clock
   * @param output what it printed
   */
  public record Run(double seconds, double cpu, String output) {

    /** A number that it printed as {@code name=number}. */
    public double number(String name) {
      return output
          .lines()
          .filter(line -> line.startsWith(name + "="))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(name + " was not told: " + output));
    }
  }

  /**
   * Runs a class's main method to its end.
   *
   * @param heap as in {@code -Xmx1g}
   * @param folder where it runs
   * @throws IllegalStateException if it ends with anything but 0, with what it printed
   */
  public static Run run(
      String heap, Path folder, Map<String, String> variables, String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+UseParallelGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dguice_bytecode_gen_option=DISABLED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().putAll(variables);
    long start = System.nanoTime();
    Process process = builder.start();
    Duration cpu = Duration.ZERO;
    try {
      do {
        cpu = process.info().totalCpuDuration().orElse(cpu);
      } while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS));
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String output = Files.readString(printed, StandardCharsets.UTF_8);
    Files.delete(printed);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(main + " ended with " + process.exitValue() + ": " + output);
    }
    return new Run(seconds, cpu.toMillis() / 1e3, output);
  }
}
