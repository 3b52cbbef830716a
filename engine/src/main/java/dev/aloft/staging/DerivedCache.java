package dev.aloft.staging;

import dev.aloft.encryption.EncryptionMark;
import dev.aloft.encryption.FileCipher;
import dev.aloft.value.Digest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was derived from a snapshot and would be derived again just so, kept beside it under a key
 * that names everything it was derived from. It may be deleted at any time. What is damaged, or
 * cannot be read or written, is as if it were not there.
 */
public final class DerivedCache {

  private static final String ENDING = ".derived";
  private static final int SEAL = 32;
  private static final int BUFFER = 1 << 16;

  private final Optional<Path> folder;
  private final FileCipher cipher;

  private DerivedCache(Optional<Path> folder, FileCipher cipher) {
    this.folder = folder;
    this.cipher = cipher;
  }

  /** Keeps nothing. */
  public static DerivedCache none() {
    return new DerivedCache(Optional.empty(), FileCipher.clear());
  }

  /**
   * The cache beside a snapshot.
   *
   * @param cipher the snapshot's; with another one there is another cache
   * @param key everything that what is kept depends on; what was kept under others is dropped when
   *     something is kept under this one
   */
  public static DerivedCache beside(Path snapshot, FileCipher cipher, List<String> key) {
    MessageDigest sha256 = Digest.sha256();
    List<String> parts = new ArrayList<>(key);
    cipher.mark().map(EncryptionMark::salt).ifPresent(parts::add);
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha256.update(bytes);
    }
    Path own = folder(snapshot).resolve(Digest.finish(sha256).toString());
    return new DerivedCache(Optional.of(own), cipher);
  }

  private static Path folder(Path snapshot) {
    return snapshot.resolveSibling(snapshot.getFileName() + ENDING);
  }

  /** Removes everything that was derived from the snapshot at a place. */
  public static void drop(Path snapshot) throws IOException {
    dropAll(folder(snapshot));
  }

  /** Whether anything can be kept. */
  public boolean keeps() {
    return folder.isPresent();
  }

  /** Opens what was kept under a name, if it is whole. The caller closes it. */
  public Optional<DataInputStream> open(String name) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(folder.get(), name);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Optional<Long> length = wholeLength(file);
      if (length.isEmpty()) {
        return Optional.empty();
      }
      InputStream content =
          new Bounded(new BufferedInputStream(Files.newInputStream(file), BUFFER), length.get());
      return Optional.of(
          new DataInputStream(
              new BufferedInputStream(
                  new InflaterInputStream(cipher.decrypting(content, place(name))), BUFFER)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Begins to keep something; empty if nothing can be kept. */
  public Optional<Kept> keep(String name) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      synchronized (this) {
        if (!Files.isDirectory(folder.get())) {
          Path all = folder.get().getParent();
          if (all != null) {
            dropAll(all);
          }
          Files.createDirectories(folder.get());
        }
      }
      return Optional.of(new Kept(file(folder.get(), name), cipher, place(name)));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Keeps something small. */
  public void keep(String name, Consumer<DataOutputStream> content) {
    keep(name)
        .ifPresent(kept -> {
          try (kept) {
            content.accept(kept.out());
            kept.finish();
          } catch (UncheckedIOException e) {
            // A cache that cannot be written is none.
          }
        });
  }

  private static Path file(Path folder, String name) {
    Digest digest = Digest.of(name.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(name.replaceAll("[^A-Za-z0-9-]", "_") + "-" + digest);
  }

  /** The length of the content, if the seal behind it is the content's. */
  private static Optional<Long> wholeLength(Path file) throws IOException {
    long length = Files.size(file) - SEAL;
    if (length < 0) {
      return Optional.empty();
    }
    MessageDigest sha256 = Digest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return Optional.empty();
        }
        sha256.update(buffer, 0, read);
        left -= read;
      }
      boolean whole = MessageDigest.isEqual(sha256.digest(), in.readNBytes(SEAL));
      return whole ? Optional.of(length) : Optional.empty();
    }
  }

  private static String place(String name) {
    return "derived/" + name;
  }

  private static void dropAll(Path all) throws IOException {
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> files = Files.walk(all)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Something that is being kept; it is there once it is finished, and else never was. */
  public static final class Kept implements AutoCloseable {

    private final Path file;
    private final Path partial;
    private final OutputStream sealed;
    private final MessageDigest sha256 = Digest.sha256();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream deflated;
    private final DataOutputStream out;
    private boolean finished;

    private Kept(Path file, FileCipher cipher, String place) throws IOException {
      this.file = file;
      String unique = HexFormat.of().toHexDigits(System.nanoTime());
      this.partial = file.resolveSibling(file.getFileName() + "." + unique + ".partial");
      this.sealed = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER);
      OutputStream digested = new DigestOutputStream(new Unclosed(sealed), sha256);
      this.deflated =
          new DeflaterOutputStream(cipher.encrypting(digested, place), deflater, BUFFER);
      this.out = new DataOutputStream(new BufferedOutputStream(deflated, BUFFER));
    }

    /** Where the content goes. */
    public DataOutputStream out() {
      return out;
    }

    /** The content is whole. */
    public void finish() {
      try {
        out.flush();
        // Ends what is encrypted, too; the seal comes behind it.
        deflated.close();
        sealed.write(sha256.digest());
        sealed.close();
        Files.move(
            partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
      deflater.end();
      if (finished) {
        return;
      }
      try (sealed) {
        Files.deleteIfExists(partial);
      } catch (IOException e) {
        // What is left of it has no name that anybody asks for.
      }
    }
  }

  /** Goes on when somebody closes what was written through it. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** The beginning of a stream. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left;

    Bounded(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      left--;
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
