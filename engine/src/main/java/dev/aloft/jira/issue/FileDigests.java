package dev.aloft.jira.issue;

import dev.aloft.jira.source.StoredFile;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Digests of files, for verify. Larger ones are compared by name and size only: to read them all
 * again would take as long as the migration.
 */
final class FileDigests {

  /** Up to this size, in bytes, the content itself is compared. */
  static final long LARGEST = 1024 * 1024;

  private FileDigests() {}

  static Optional<Value> of(byte[] bytes) {
    return bytes.length > LARGEST
        ? Optional.empty()
        : Optional.of(new Value.Blob(Digest.of(bytes), bytes.length));
  }

  static Optional<Value> of(StoredFile file) throws IOException {
    if (file.size() > LARGEST) {
      return Optional.empty();
    }
    try (InputStream in = file.content().open()) {
      return Optional.of(read(in));
    }
  }

  static Value read(InputStream in) throws IOException {
    MessageDigest sha = Digest.sha256();
    byte[] buffer = new byte[8192];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      sha.update(buffer, 0, read);
      size += read;
    }
    return new Value.Blob(Digest.finish(sha), size);
  }
}
