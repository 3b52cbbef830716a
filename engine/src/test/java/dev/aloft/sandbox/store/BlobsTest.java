package dev.aloft.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.SiteFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any size, piece by piece. */
class BlobsTest {

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Sizes around the seams between pieces. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (1 << 21) + 12_345})
  void largeFilesComeBackByteForByteAndAreForgottenWhole(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      Blobs blobs = new DiskBlobs(file);
      blobs.put(7, bytes("before"));
      blobs.write(7, out -> new ByteArrayInputStream(bytes).transferTo(out));
      Blob kept = blobs.find(7).orElseThrow();
      assertThat(kept.size()).isEqualTo(size);
      assertThat(kept.bytes()).isEqualTo(bytes);
      try (InputStream in = kept.open()) {
        for (int at = 0; at < Math.min(size, 3); at++) {
          assertThat(in.read()).isEqualTo(bytes[at] & 0xFF);
        }
        assertThat(in.readAllBytes()).hasSize(Math.max(0, size - 3));
        assertThat(in.read()).isEqualTo(-1);
      }
      blobs.put(7, bytes("after"));
      assertThat(blobs.get(7)).contains(bytes("after"));
      blobs.remove(7);
      assertThat(blobs.find(7)).isEmpty();
    }
  }

  @Test
  void ofAFileThatCannotBeWrittenToItsEndNothingIsKept() {
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      for (Blobs blobs : List.of(new MemoryBlobs(), new DiskBlobs(file))) {
        assertThatThrownBy(() ->
                blobs.write(
                    7,
                    out -> {
                      out.write(new byte[3 << 20]);
                      throw new IOException("cut");
                    }))
            .isInstanceOf(UncheckedIOException.class);
        assertThat(blobs.find(7)).isEmpty();
      }
    }
  }

  /** Stores of before kept files in one piece, however large. */
  @Test
  void aLargeFileInOnePieceIsReadToo() {
    byte[] bytes = new byte[3 << 20];
    new Random(3).nextBytes(bytes);
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      Blobs blobs = new DiskBlobs(file);
      file.update("INSERT INTO blob VALUES (?, ?)", 7, bytes);
      assertThat(blobs.get(7)).contains(bytes);
    }
  }
}
