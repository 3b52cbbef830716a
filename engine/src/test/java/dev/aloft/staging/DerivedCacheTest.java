package dev.aloft.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.encryption.FileCipher;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedCacheTest {

  @TempDir private Path folder;

  private DerivedCache cache(String... key) {
    return DerivedCache.beside(folder.resolve("a.staging"), FileCipher.clear(), List.of(key));
  }

  private static void keep(DerivedCache cache, String name, String text) {
    cache.keep(
        name,
        out -> {
          try {
            out.writeUTF(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Optional<String> text(DerivedCache cache, String name) throws IOException {
    Optional<DataInputStream> kept = cache.open(name);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = kept.get()) {
      return Optional.of(in.readUTF());
    }
  }

  @Test
  void givesBackWhatWasKeptUnderTheSameKey() throws IOException {
    keep(cache("snapshot", "spec"), "usage/1", "one");

    assertThat(text(cache("snapshot", "spec"), "usage/1")).contains("one");
    assertThat(text(cache("snapshot", "spec"), "usage_1")).isEmpty();
  }

  @Test
  void tellsKeysApartHoweverTheyAreCut() throws IOException {
    keep(cache("snap", "shot"), "usage", "one");

    assertThat(text(cache("snapshot"), "usage")).isEmpty();
    assertThat(text(cache("snaps", "hot"), "usage")).isEmpty();
  }

  @Test
  void dropsWhatWasKeptUnderAnotherKey() throws IOException {
    keep(cache("old"), "usage", "one");
    keep(cache("new"), "usage", "two");

    assertThat(text(cache("old"), "usage")).isEmpty();
    assertThat(text(cache("new"), "usage")).contains("two");
  }

  @Test
  void takesWhatIsDamagedAsMissing() throws IOException {
    keep(cache("key"), "usage", "a longer text, so that there is something to damage");
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);

    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertThat(text(cache("key"), "usage")).as("byte %s", at).isEmpty();
    }
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
      assertThat(text(cache("key"), "usage")).as("length %s", length).isEmpty();
    }
    Files.write(file, bytes);
    assertThat(text(cache("key"), "usage")).isPresent();
  }

  @Test
  void knowsNothingOfWhatWasNotFinished() throws IOException {
    try (DerivedCache.Kept kept = cache("key").keep("usage").orElseThrow()) {
      kept.out().writeUTF("half");
    }

    assertThat(text(cache("key"), "usage")).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void keepsNothingWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("a.staging.derived"), "in the way");

    keep(cache("key"), "usage", "one");

    assertThat(text(cache("key"), "usage")).isEmpty();
    assertThat(text(DerivedCache.none(), "usage")).isEmpty();
    assertThat(DerivedCache.none().keep("usage")).isEmpty();
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
