package dev.aloft.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every benchmark and prints one table. A goal that is missed is shown and fails nothing: what
 * else the machine does is no defect.
 */
public final class PerformanceTable {

  /** How many issues the run is about; a million unless it says something else. */
  private static final String ISSUES = "aloft.performance.issues";

  /** A word of the names of those that are measured; all if it is left out. */
  private static final String ONLY = "aloft.performance.only";

  private static final int MILLION = 1_000_000;

  private PerformanceTable() {}

  /** All rows, in the order of the table. */
  private static List<Benchmark> benchmarks() {
    return List.of(
        new ReadingBenchmark(),
        new PlanBenchmark(),
        new PlanFileBenchmark(),
        new PeopleBenchmark(),
        new ApplyBenchmark(),
        new BulkApplyBenchmark(),
        new SandboxBenchmark());
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("aloft-performance");
    try {
      Workbench bench = new Workbench(folder, Integer.getInteger(ISSUES, MILLION));
      List<Row> rows = new ArrayList<>();
      String only = System.getProperty(ONLY, "");
      for (Benchmark benchmark : benchmarks()) {
        if (benchmark.name().contains(only)) {
          System.err.println("… " + benchmark.name());
          rows.addAll(measured(benchmark, bench));
        }
      }
      System.out.print(text(rows));
    } finally {
      remove(folder);
    }
  }

  private static List<Row> measured(Benchmark benchmark, Workbench bench) {
    try {
      return benchmark.measure(bench);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(Row.failed(benchmark.name(), "interrupted"));
    } catch (Exception e) {
      System.err.println(e);
      return List.of(Row.failed(benchmark.name(), e.getClass().getSimpleName()));
    }
  }

  /** The rows as a table of Markdown, its columns aligned. */
  static String text(List<Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("what", "value", "reference", "ratio", "goal", "met"));
    for (Row row : rows) {
      cells.add(
          List.of(
              row.what(),
              row.value(),
              row.reference(),
              row.ratio(),
              row.goal(),
              row.met().map(met -> met ? "yes" : "NO").orElse("–")));
    }
    int[] widths = new int[cells.getFirst().size()];
    cells.forEach(line -> {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    });
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line(out, cells.get(i), widths);
      if (i == 0) {
        out.append('|');
        for (int width : widths) {
          out.append(" ").append("-".repeat(width)).append(" |");
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells, int[] widths) {
    out.append('|');
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      out.append(' ').append(cell).append(" ".repeat(widths[i] - cell.length())).append(" |");
    }
    out.append('\n');
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
