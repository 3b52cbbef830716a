package dev.aloft.staging;

import dev.aloft.encryption.Encryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where snapshots are kept between runs.
 *
 * @param folder made where it is missing
 * @param encryption of every snapshot that is written there
 */
public record SnapshotCache(Path folder, Encryption encryption) {

  /** How the names of snapshots end. */
  public static final String ENDING = ".staging";

  /** Snapshots in clear. */
  public static SnapshotCache inClear(Path folder) {
    return new SnapshotCache(folder, Encryption.NONE);
  }

  /**
   * Removes the snapshots that stand there in clear although there is a key, and what was derived
   * from them: a key that came later shall protect them, too.
   *
   * @return the snapshots that went
   */
  public List<Path> dropClear() throws IOException {
    if (!encryption.isOn() || !Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> clear = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(ENDING) && Staging.isInClear(file))
          .sorted()
          .forEach(clear::add);
    }
    for (Path file : clear) {
      DerivedCache.drop(file);
      Files.deleteIfExists(file);
    }
    return clear;
  }
}
