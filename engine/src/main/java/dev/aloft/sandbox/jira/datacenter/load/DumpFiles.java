package dev.aloft.sandbox.jira.datacenter.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files of recorded replies. */
final class DumpFiles {

  private static final String PROJECT = "project.json";

  private DumpFiles() {}

  /**
   * The folders of projects below a folder, or the folder itself.
   *
   * @throws UncheckedIOException when there is none
   */
  static List<Path> projects(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found =
          files
              .filter(file -> name(file).equals(PROJECT))
              .flatMap(file -> Stream.ofNullable(file.getParent()))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IOException(
            root + " holds neither a backup (entities.xml) nor a recorded " + PROJECT);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project of a folder. */
  static ObjectNode project(Path folder) {
    return read(folder.resolve(PROJECT));
  }

  /** The files of the issues of a project, by the number at the end of their names. */
  static List<Path> issues(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.equals(folder.resolve(PROJECT)))
          .sorted(
              Comparator.comparingLong(DumpFiles::number).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static long number(Path file) {
    String digits = name(file).replaceAll("\\.json$", "").replaceAll(".*\\D", "");
    return digits.isEmpty() || digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /**
   * The object of a file.
   *
   * @throws UncheckedIOException when the file is no object in JSON
   */
  static ObjectNode read(Path file) {
    try {
      if (JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
        return object;
      }
      throw new UncheckedIOException(new IOException(file + " holds no JSON object"));
    } catch (JacksonException e) {
      throw new UncheckedIOException(new IOException(file + " is no JSON: " + e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
