package dev.aloft.origin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one XML file on their way to the parser: hashed when the file stands by itself, checked
 * against size limits and checksum when they come out of a zip.
 */
final class GuardedBytes extends FilterInputStream {

  private final long limit;
  private final @Nullable MessageDigest digest;
  private final long expectedCrc;
  private final CRC32 crc = new CRC32();
  private long count;

  private GuardedBytes(
      InputStream bytes, long limit, @Nullable MessageDigest digest, long expectedCrc) {
    super(bytes);
    this.limit = limit;
    this.digest = digest;
    this.expectedCrc = expectedCrc;
  }

  static GuardedBytes plain(InputStream bytes, ReadOptions options, MessageDigest digest) {
    return new GuardedBytes(bytes, options.maxBytes(), digest, -1);
  }

  /**
   * @param packed the entry's size in the zip
   * @param crc the checksum that the zip gives, or -1
   */
  static GuardedBytes unpacked(InputStream bytes, ReadOptions options, long packed, long crc) {
    long byRatio = Math.max(options.ratioFrom(), packed * options.maxRatio());
    return new GuardedBytes(bytes, Math.min(options.maxBytes(), byRatio), null, crc);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read < 0) {
      if (expectedCrc >= 0 && crc.getValue() != expectedCrc) {
        throw new ChecksumException();
      }
      return read;
    }
    count += read;
    if (count > limit) {
      throw new TooLargeException(limit);
    }
    if (digest != null) {
      digest.update(target, offset, read);
    }
    if (expectedCrc >= 0) {
      crc.update(target, offset, read);
    }
    return read;
  }

  /** What came out of the zip is not what went in. */
  static final class ChecksumException extends IOException {}

  /** More came than a backup plausibly holds. */
  static final class TooLargeException extends IOException {
    TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }
}
