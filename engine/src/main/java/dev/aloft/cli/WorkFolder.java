package dev.aloft.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder for the time of a command, or one that the user keeps. */
record WorkFolder(Path path, boolean kept) implements AutoCloseable {

  static WorkFolder open(Optional<Path> keep) throws IOException {
    return keep.isPresent()
        ? new WorkFolder(Files.createDirectories(keep.get()), true)
        : new WorkFolder(Files.createTempDirectory("aloft-"), false);
  }

  @Override
  public void close() throws IOException {
    if (kept) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
