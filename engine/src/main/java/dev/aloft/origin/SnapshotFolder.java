package dev.aloft.origin;

import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.Staging;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The snapshots of one live source in the cache: the last few, since every night makes one. */
public final class SnapshotFolder {

  /** A plan of which the snapshot is gone is stale, so a few stay. */
  private static final int KEPT = 3;

  private static final int ID_SHOWN = 24;
  private static final int SOURCE_SHOWN = 8;

  private final SnapshotCache cache;
  private final String prefix;

  /**
   * @param source tells the source from others in the same folder
   */
  public SnapshotFolder(SnapshotCache cache, String source) {
    this.cache = cache;
    String mark = Digest.of(source.getBytes(StandardCharsets.UTF_8)).toString();
    this.prefix = "live-" + mark.substring(0, SOURCE_SHOWN) + "-";
  }

  /** Where a snapshot is written before its id is known. */
  public Path unfinished() {
    return cache.folder().resolve(prefix + "reading" + SnapshotCache.ENDING);
  }

  private Path file(String snapshotId) {
    return cache
        .folder()
        .resolve(
            prefix
                + snapshotId.substring(0, Math.min(ID_SHOWN, snapshotId.length()))
                + SnapshotCache.ENDING);
  }

  /** The snapshot of that id, if it is still there. */
  public Optional<Staging> find(String snapshotId) {
    return Staging.openIfSnapshot(file(snapshotId), snapshotId, cache.encryption());
  }

  /** Gives what was written its name, and removes the oldest of those before it. */
  public Staging finish(String snapshotId) throws IOException {
    Path file = file(snapshotId);
    Files.move(
        unfinished(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    for (Path old : snapshots().stream().filter(one -> !one.equals(file)).skip(KEPT - 1).toList()) {
      remove(old.resolveSibling(old.getFileName() + ".derived"));
      remove(old);
    }
    return Staging.open(file, cache.encryption());
  }

  /** The latest first. */
  private List<Path> snapshots() throws IOException {
    try (Stream<Path> files = Files.list(cache.folder())) {
      return files
          .filter(file ->
              String.valueOf(file.getFileName()).matches(prefix + ".*\\" + SnapshotCache.ENDING))
          .sorted(Comparator.comparing(SnapshotFolder::written).reversed())
          .toList();
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
