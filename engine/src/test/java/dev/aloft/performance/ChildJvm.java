package dev.aloft.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM with the same classes and a heap of its own. */
public final class ChildJvm {

  private ChildJvm() {}

  /**
   * What a run took.
   *
   * @param seconds wall clock, the JVM's own start included
   * @param output what it printed
   */
  public record Run(double seconds, String output) {

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
    int exit;
    try {
      exit = process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String output = Files.readString(printed, StandardCharsets.UTF_8);
    Files.delete(printed);
    if (exit != 0) {
      throw new IllegalStateException(main + " ended with " + exit + ": " + output);
    }
    return new Run(seconds, output);
  }
}
